using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>Reads a reply against the question that was asked: option titles, ids, synonyms, their numbers, or a number on a scale.</summary>
internal static partial class AnswerReader
{
    private static readonly string[] NumberWords =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly char[] Separators = [',', ';', '&', '\n', '+'];

    // The wordings of an option of the content are worked out once.
    private static readonly ConditionalWeakTable<Option, HashSet<string>> Wordings = [];

    /// <summary>The answer that the text is, or null when it is none.</summary>
    public static Answer? Read(Question question, string text) => question.Kind switch
    {
        QuestionKind.Scale => ReadScale(question, text) ?? ReadOptions(question, text),
        _ => ReadOptions(question, text),
    };

    private static Answer? ReadScale(Question question, string text)
    {
        var plain = PlainWords.Of(text);
        var word = Array.IndexOf(NumberWords, plain);
        if (word >= 0)
            return new Answer(question.Id, [], word);
        var match = ScaleNumber().Match(text.Trim());
        if (!match.Success || !decimal.TryParse(match.Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return null;
        return number is >= 0 and <= 10 ? new Answer(question.Id, [], decimal.Ceiling(number)) : null;
    }

    private static Answer? ReadOptions(Question question, string text)
    {
        if (ReadOne(question, text) is { } one)
            return new Answer(question.Id, [one.Id], null);
        if (question.Kind != QuestionKind.Checklist)
            return null;

        // A title may itself hold a comma, so the longest runs of parts that are an option are taken first.
        var parts = And().Replace(text, ",").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var chosen = new List<string>();
        for (var start = 0; start < parts.Length;)
        {
            var taken = 0;
            for (var length = parts.Length - start; length > 0 && taken == 0; length--)
            {
                if (ReadOne(question, string.Join(' ', parts, start, length)) is { } option)
                {
                    chosen.Add(option.Id);
                    taken = length;
                }
            }

            if (taken == 0)
                return null;
            start += taken;
        }

        return chosen.Count > 0 ? new Answer(question.Id, [.. chosen.Distinct()], null) : null;
    }

    private static Option? ReadOne(Question question, string text)
    {
        var plain = Bare(text);
        if (plain.Length == 0)
            return null;
        foreach (var option in question.Options)
        {
            if (Wordings.GetValue(option, WordingsOf).Contains(plain))
                return option;
        }

        if (int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            && question.Kind != QuestionKind.Scale && position >= 1 && position <= question.Options.Count)
        {
            return question.Options[position - 1];
        }

        return null;
    }

    private static HashSet<string> WordingsOf(Option option) =>
        option.Synonyms.Append(option.Title).Append(option.Id).Select(Bare).ToHashSet(StringComparer.Ordinal);

    // "and" joins both the words of a title and several titles, so it counts in neither.
    private static string Bare(string text) => PlainWords.Of(text).Replace(" and ", " ", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:about|around|maybe|roughly|like|a|an|it'?s|its|now|say|at worst|i'?d say|probably|~)*\s*(?:about|around|maybe|a|an)?\s*(\d{1,2}(?:\.\d)?)\s*(?:/\s*10|out of (?:10|ten))?[.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ScaleNumber();

    [GeneratedRegex(@"\band\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex And();
}
