using MassageBot.Triage;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Dialogs;

/// <summary>Finds what a client reads, with its place in the files.</summary>
internal static class ShownTexts
{
    // What the client reads of a sign, a question and an option. Synonyms are only read, never said.
    private static readonly string[] OfSigns = ["meaning", "ask"];
    private static readonly string[] OfQuestions = ["text", "help", "read-back"];
    private static readonly string[] OfOptions = ["title"];

    /// <summary>Whether the text of that key is said; the others are lists of words by which replies are read.</summary>
    public static bool IsSaid(string key) =>
        !key.StartsWith("reading.", StringComparison.Ordinal) && !key.EndsWith("-words", StringComparison.Ordinal);

    /// <summary>The texts of the questions and signs.</summary>
    public static IEnumerable<TextNode> OfTriage(IEnumerable<ContentFile> files)
    {
        foreach (var file in files)
        {
            var keys = Path.GetFileName(file.Path) switch
            {
                "signs.yaml" => OfSigns,
                "questions.yaml" => OfQuestions,
                _ => null,
            };
            if (keys is null)
                continue;

            // Whatever is wrong with the file was reported when the definition was loaded.
            foreach (var entry in YamlTexts.Read(file, []).SelectMany(list => EntriesOf(list.Node)))
            {
                var id = ValueOf(entry, "id")?.Value ?? "";
                foreach (var text in TextsOf(file, entry, id, [.. keys, .. OfOptions]))
                    yield return text;
                foreach (var option in entry.Children.TryGetValue("options", out var options) ? EntriesOf(options) : [])
                {
                    foreach (var text in TextsOf(file, option, $"{id}.{ValueOf(option, "id")?.Value}", OfOptions))
                        yield return text;
                }
            }
        }
    }

    private static IEnumerable<TextNode> TextsOf(ContentFile file, YamlMappingNode entry, string id, string[] keys) =>
        keys.Select(key => (Key: key, Value: ValueOf(entry, key))).Where(text => text.Value is not null).Select(text => new TextNode(file, $"{id}.{text.Key}", text.Value!));

    private static IEnumerable<YamlMappingNode> EntriesOf(YamlNode node) => node is YamlSequenceNode list ? list.Children.OfType<YamlMappingNode>() : [];

    private static YamlScalarNode? ValueOf(YamlMappingNode entry, string key) => entry.Children.TryGetValue(key, out var value) ? value as YamlScalarNode : null;
}
