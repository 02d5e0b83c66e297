using System.Text.RegularExpressions;

namespace MassageBot.Triage.Tests;

/// <summary>How hard a text is to read.</summary>
internal static partial class Readability
{
    public static List<string> Sentences(string text) =>
        [.. SentenceEnd().Split(text.Replace("*", "", StringComparison.Ordinal)).Select(sentence => sentence.Trim(' ', '-')).Where(sentence => sentence.Length > 0)];

    public static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    public static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>Flesch-Kincaid, with placeholders read as one short word.</summary>
    public static double Grade(string text)
    {
        var plain = Placeholder().Replace(text, "line");
        var words = Words(plain);
        var syllables = words.Sum(word => Math.Max(1, Vowels().Count(word.EndsWith('e') && word.Length > 3 ? word[..^1] : word)));
        return (0.39 * words.Count / Sentences(plain).Count) + (11.8 * syllables / words.Count) - 15.59;
    }

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<=[.!?])\s|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'{}-]*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+", RegexOptions.IgnoreCase)]
    private static partial Regex Vowels();
}
