using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>The reviewed sentences, by key. Placeholders are written {likeThis}.</summary>
public sealed class Texts
{
    private static readonly IReadOnlyList<string> Required =
    [
        .. TextKeys.Required, .. RightsTextKeys.Required, .. ToldTextKeys.Required, .. ChecklistKeys.Required, .. StaffTextKeys.Required, .. StaffTreatmentTextKeys.Required,
    ];

    private readonly FrozenDictionary<string, TextTemplate> _texts;
    private readonly ConcurrentDictionary<string, WordList> _lists = new(StringComparer.Ordinal);

    private Texts(FrozenDictionary<string, TextTemplate> texts, string version)
    {
        _texts = texts;
        Version = version;
    }

    /// <summary>Short hash over the text files: what a stored consent refers to.</summary>
    public string Version { get; }

    /// <summary>Whether a text of this key exists.</summary>
    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>
    /// The text with its placeholders filled from <paramref name="details"/> first and the clinic's facts second.
    /// A line with a placeholder that has no value is left out: what the clinic did not configure is not spoken of.
    /// </summary>
    public string Say(string key, IReadOnlyDictionary<string, string> facts, params ReadOnlySpan<(string Name, string Value)> details) =>
        _texts[key].Fill(facts, details);

    /// <summary>The wordings listed under a key.</summary>
    internal WordList WordsOf(string key) => _lists.GetOrAdd(key, static (key, texts) => new WordList(texts[key].Text), _texts);

    /// <summary>Takes the texts of the files. Missing keys that the dialogs or the rules need are problems.</summary>
    internal static Texts Load(IReadOnlyList<ContentFile> files, IReadOnlyList<TextNode> nodes, TriageDefinition? definition, List<ContentProblem> problems)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in nodes)
            Add(node, texts, problems);

        foreach (var key in Required.Where(k => !texts.ContainsKey(k)))
            problems.Add(Missing(key, "is missing."));
        foreach (var key in definition?.TextIds.Where(k => !texts.ContainsKey(k)) ?? [])
            problems.Add(Missing(key, "is missing, but a rule or a question names it."));
        return new Texts(texts.ToFrozenDictionary(text => text.Key, text => new TextTemplate(text.Value), StringComparer.Ordinal), Hash(files));

        // A text is missed where the rest of its section stands.
        ContentProblem Missing(string key, string what)
        {
            var section = key.Split('.')[0];
            var near = nodes.FirstOrDefault(node => node.Key.Split('.')[0] == section);
            return new ContentProblem(near?.File.Path ?? (files.Count > 0 ? files[0].Path : "dialogs/texts"), Math.Max(near?.Line ?? 1, 1), $"The text '{key}' {what}");
        }
    }

    private static void Add(TextNode node, Dictionary<string, string> texts, List<ContentProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(node.Text))
            problems.Add(new ContentProblem(node.File.Path, node.Line, $"'{node.Key}' has no text."));
        else if (!texts.TryAdd(node.Key, node.Text.Trim()))
            problems.Add(new ContentProblem(node.File.Path, node.Line, $"'{node.Key}' stands twice."));
    }

    private static string Hash(IEnumerable<ContentFile> files)
    {
        var all = string.Concat(files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => f.Text));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..8];
    }
}
