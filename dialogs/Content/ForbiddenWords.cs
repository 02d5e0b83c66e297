using MassageBot.Triage;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Dialogs;

/// <summary>Reads <c>wording.xx.yaml</c>: what no text for clients may hold.</summary>
internal static class ForbiddenWords
{
    public static IReadOnlyList<ForbiddenPhrase> Load(IReadOnlyList<ContentFile> files, List<ContentProblem> problems)
    {
        var phrases = new List<ForbiddenPhrase>();
        foreach (var node in files.SelectMany(file => YamlTexts.Read(file, problems)))
        {
            if (node is not { Key: "never", Node: YamlSequenceNode list })
            {
                problems.Add(new ContentProblem(node.File.Path, node.Line, $"'{node.Key}' is not known here; the file has one list, 'never'."));
                continue;
            }

            foreach (var entry in list.Children)
                Add(node.File, entry, phrases, problems);
        }

        // Without the list nothing would be checked and nobody would notice.
        if (phrases.Count == 0)
            problems.Add(new ContentProblem(files.Count > 0 ? files[0].Path : "dialogs/texts", 1, "There is no list of words that no client may read; put it into texts/wording.LANGUAGE.yaml, under 'never'."));
        return phrases;
    }

    /// <summary>The bare words of a sentence, small, without apostrophes and marks.</summary>
    public static IReadOnlyList<string> BareWords(string sentence) =>
        [.. Readability.Words(sentence).SelectMany(word => PlainWords.Of(word).Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static void Add(ContentFile file, YamlNode node, List<ForbiddenPhrase> phrases, List<ContentProblem> problems)
    {
        var entry = node as YamlMappingNode ?? new YamlMappingNode();
        var keys = entry.Children.Keys.Select(key => (key as YamlScalarNode)?.Value ?? "").ToList();
        var say = TextsOf(entry, "say");
        var instead = (entry.Children.TryGetValue("instead", out var found) ? found as YamlScalarNode : null)?.Value;
        if (say.Count == 0 || string.IsNullOrWhiteSpace(instead) || keys.Except(["say", "instead", "not-after", "not-before"]).Any())
        {
            problems.Add(new ContentProblem(file.Path, YamlTexts.LineOf(node), "An entry needs 'say' (a list of words) and 'instead' (what to do), and may have 'not-after' and 'not-before' (lists of words)."));
            return;
        }

        var (after, before) = (Bare(TextsOf(entry, "not-after")), Bare(TextsOf(entry, "not-before")));
        phrases.AddRange(say.Select(words => new ForbiddenPhrase(WithEndings(words), instead.Trim(), after, before)).Where(phrase => phrase.Words.Count > 0));
    }

    private static IReadOnlyList<string> TextsOf(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(key, out var node) && node is YamlSequenceNode list
            ? [.. list.Children.OfType<YamlScalarNode>().Select(item => item.Value ?? "").Where(text => text.Length > 0)]
            : [];

    private static HashSet<string> Bare(IEnumerable<string> words) => words.SelectMany(BareWords).ToHashSet(StringComparer.Ordinal);

    private static IReadOnlyList<string> WithEndings(string words) =>
        [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => BareWords(word).Select(bare => word.EndsWith('*') ? bare + "*" : bare))];
}
