using MassageBot.Triage;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Tests.Cases;

/// <summary>A whole case: what a client writes first, everything that is true of them, and the level that the decision table asks for.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Level">The level that is right.</param>
/// <param name="AlsoFine">Other levels that a careful clinician could defend.</param>
/// <param name="AtOnce">Whether the first message alone must bring the emergency advice in the first reply.</param>
/// <param name="Opening">The first message.</param>
/// <param name="Truth">Everything that is true; what isn't named is absent.</param>
internal sealed record Vignette(string Id, Level Level, IReadOnlyList<Level> AlsoFine, bool AtOnce, string Opening, Facts Truth)
{
    /// <summary>The last set is kept aside: it is measured, and never tuned on.</summary>
    public bool KeptAside { get; private init; }

    /// <summary>All cases of the sets under Data.</summary>
    public static IReadOnlyList<Vignette> All() =>
        [.. Directory.EnumerateFiles(RepositoryFiles.PathOf("tests/MassageBot.Tests/Cases/Data"), "vignettes-*.yaml").Order(StringComparer.Ordinal)
            .SelectMany(Read)
            .Select(vignette => vignette with { KeptAside = vignette.Id.StartsWith('d') })];

    private static IEnumerable<Vignette> Read(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(path)));
        foreach (var node in ((YamlSequenceNode)stream.Documents[0].RootNode).Children.Cast<YamlMappingNode>())
        {
            var truth = Texts(node, "signs").Aggregate(Facts.None, (facts, sign) => facts.With(sign, Presence.Yes));
            foreach (var (name, value) in ((YamlMappingNode)node.Children["values"]).Children)
            {
                var key = ((YamlScalarNode)name).Value!;
                truth = key == FactNames.Strength
                    ? truth.With(key, decimal.Parse(((YamlScalarNode)value).Value!, System.Globalization.CultureInfo.InvariantCulture))
                    : truth.With(key, value is YamlSequenceNode many ? [.. many.Children.Select(Text)] : [Text(value)]);
            }
            yield return new Vignette(
                Text(node.Children["id"]),
                LevelOf(Text(node.Children["level"])),
                [.. Texts(node, "also-fine").Select(LevelOf)],
                Text(node.Children["at-once"]) == "true",
                Text(node.Children["opening"]),
                truth);
        }
    }

    private static Level LevelOf(string name) => LevelNames.TryParse(name, out var level) ? level : throw new FormatException($"'{name}' is no level.");

    private static IEnumerable<string> Texts(YamlMappingNode node, string key) => ((YamlSequenceNode)node.Children[key]).Children.Select(Text);

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
