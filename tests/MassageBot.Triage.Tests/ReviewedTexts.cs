using YamlDotNet.RepresentationModel;

namespace MassageBot.Triage.Tests;

/// <summary>Texts of `dialogs/texts` with what reviewers keep beside each.</summary>
internal static class ReviewedTexts
{
    private static readonly string[] NeverSaid =
        ["toxin", "detox", "healing crisis", "therapeutic inflammation", "no pain no gain", "no pain, no gain", "good pain",
         "you have ", "it is just", "it's just", "guaranteed", "safe for everyone", "saddle"];

    private static readonly string[] EvidenceTags = ["V", "V2", "K", "J"];

    /// <summary>The entries of a file by their keys.</summary>
    public static Dictionary<string, YamlMappingNode> Read(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(TriageContent.Read(path).Text));
        return ((YamlMappingNode)stream.Documents[0].RootNode).Children
            .SelectMany(group => ((YamlMappingNode)group.Value).Children
                .Select(entry => ($"{group.Key}.{entry.Key}", (YamlMappingNode)entry.Value)))
            .ToDictionary();
    }

    public static string Scalar(YamlMappingNode node, string key) => ((YamlScalarNode)node.Children[key]).Value!;

    public static IReadOnlyList<string> List(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var list) ? [.. ((YamlSequenceNode)list).Children.Select(item => ((YamlScalarNode)item).Value!)] : [];

    public static void AssertSourced(YamlMappingNode entry)
    {
        Assert.NotEmpty(List(entry, "sources"));
        Assert.NotEmpty(List(entry, "evidence"));
        Assert.All(List(entry, "evidence"), tag => Assert.Contains(tag, EvidenceTags));
        Assert.Equal("waiting", Scalar(entry, "sign-off"));
    }

    /// <summary>Wordings in it that diagnose, minimise or explain with folklore.</summary>
    public static IEnumerable<string> Unsayable(string text) =>
        NeverSaid.Where(never => text.Replace("do you have any", "", StringComparison.Ordinal).Contains(never, StringComparison.OrdinalIgnoreCase));
}
