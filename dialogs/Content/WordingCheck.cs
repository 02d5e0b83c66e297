using System.Globalization;
using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>Holds every text that a client reads to the rules of wording (clinical fact base, section 10).</summary>
internal static class WordingCheck
{
    /// <summary>The most words that a sentence may have.</summary>
    public const int LongestSentence = 20;

    /// <summary>The highest school grade at which advice may read.</summary>
    public const double HighestGrade = 8;

    /// <summary>What is wrong with the texts.</summary>
    public static IEnumerable<ContentProblem> Problems(IEnumerable<TextNode> texts, IReadOnlyList<ForbiddenPhrase> never, TriageDefinition? definition)
    {
        var emergencies = EmergencyKeys(definition);
        foreach (var node in texts)
        {
            if (node.Text is not { } text || !ShownTexts.IsSaid(node.Key))
                continue;
            foreach (var (line, message) in OfSentences(text, never)
                         .Concat(node.Key.StartsWith("advice.", StringComparison.Ordinal) ? OfGrade(text) : [])
                         .Concat(emergencies.Contains(node.Key) ? OfEmergency(text) : []))
                yield return new ContentProblem(node.File.Path, node.LineOf(line), $"'{node.Key}' {message}");
        }
    }

    private static HashSet<string> EmergencyKeys(TriageDefinition? definition) => definition is null ? [] :
        definition.Rules.Where(rule => rule.Level == Level.Emergency).Select(rule => rule.AdviceId).Append(definition.LevelAdvice[Level.Emergency]).ToHashSet(StringComparer.Ordinal);

    /// <summary>What is wrong with single sentences: their length, and words that no client may read. Lines count from 0.</summary>
    public static IEnumerable<(int Line, string Message)> OfSentences(string text, IReadOnlyList<ForbiddenPhrase> never)
    {
        foreach (var sentence in Readability.Sentences(text))
        {
            var count = Readability.Words(sentence.Text).Count;
            if (count > LongestSentence)
                yield return (sentence.Line, $"has a sentence of {count} words, {LongestSentence} are the most; make two of it: \"{sentence.Text}\"");
            var words = ForbiddenWords.BareWords(sentence.Text);
            foreach (var phrase in never.Where(phrase => phrase.IsIn(words)))
                yield return (sentence.Line, $"must not say \"{phrase.Written}\" to a client; {phrase.Instead}: \"{sentence.Text}\"");
        }
    }

    /// <summary>Whether the text as a whole reads too hard, and its hardest line. Lines count from 0.</summary>
    public static IEnumerable<(int Line, string Message)> OfGrade(string text)
    {
        var grade = Readability.Grade(text);
        if (grade <= HighestGrade)
            yield break;
        var hardest = Readability.Sentences(text).MaxBy(sentence => Readability.Grade(sentence.Text));
        yield return (hardest.Line, string.Create(
            CultureInfo.InvariantCulture,
            $"reads at school grade {grade:F1}, {HighestGrade} is the highest; use shorter words and sentences, first in the hardest: \"{hardest.Text}\""));
    }

    private static IEnumerable<(int Line, string Message)> OfEmergency(string text)
    {
        var lines = text.Split('\n');
        if (!lines[0].Contains("{emergencyNumber}", StringComparison.Ordinal))
            yield return (0, "is told in an emergency, so its first line must carry {emergencyNumber}");
        var offer = Array.FindIndex(lines, line => line.Contains("{bookingLink}", StringComparison.Ordinal));
        if (offer >= 0)
            yield return (offer, "is told in an emergency, so it must not offer {bookingLink}; take it out");
    }
}
