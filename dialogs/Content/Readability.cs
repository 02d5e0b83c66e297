using System.Text.RegularExpressions;

namespace MassageBot.Dialogs;

/// <summary>How hard an English text is to read. A placeholder counts as one short word.</summary>
internal static partial class Readability
{
    /// <summary>The sentences. A new line begins a new one, unless it goes on with a small letter.</summary>
    public static IReadOnlyList<Sentence> Sentences(string text)
    {
        var sentences = new List<Sentence>();
        var (from, line) = (0, 0);
        foreach (var end in SentenceEnd().Matches(text).Select(match => (Start: match.Index, Next: match.Index + match.Length)).Append((Start: text.Length, Next: text.Length)))
        {
            var sentence = text[from..end.Start].Replace("*", "", StringComparison.Ordinal).Trim(' ', '-', '\n', '\r');
            if (sentence.Length > 0)
                sentences.Add(new Sentence(sentence, line));
            line += text.AsSpan(from, end.Next - from).Count('\n');
            from = end.Next;
        }

        return sentences;
    }

    /// <summary>The words; what stands together with a hyphen or an apostrophe is one.</summary>
    public static IReadOnlyList<string> Words(string text) => [.. Word().Matches(Placeholder().Replace(text, "Line")).Select(match => match.Value)];

    /// <summary>The school year in which the text can be read, after Flesch and Kincaid; 0 for a text without words.</summary>
    public static double Grade(string text)
    {
        var words = Words(text);
        if (words.Count == 0)
            return 0;
        var syllables = words.Sum(word => Math.Max(1, Vowels().Count(word.EndsWith('e') && word.Length > 3 ? word[..^1] : word)));
        return (0.39 * words.Count / Sentences(text).Count) + (11.8 * syllables / words.Count) - 15.59;
    }

    [GeneratedRegex(@"\{[a-zA-Z]+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<=[.!?][""'”’)*]*)\s+|\s*\n(?!\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Vowels();
}
