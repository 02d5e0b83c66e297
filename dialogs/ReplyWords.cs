using System.Globalization;
using System.Runtime.CompilerServices;

namespace MassageBot.Dialogs;

/// <summary>The words by which a reply in the client's own words is read; they stand in the texts.</summary>
internal sealed class ReplyWords
{
    private static readonly ConditionalWeakTable<Texts, ReplyWords> Known = [];

    private ReplyWords()
    {
    }

    public required IReadOnlySet<string> Denials { get; init; }

    public required IReadOnlySet<string> AroundDenials { get; init; }

    public required IReadOnlySet<string> Wholes { get; init; }

    public required IReadOnlySet<string> Agreements { get; init; }

    public required IReadOnlySet<string> AroundAgreements { get; init; }

    public required IReadOnlySet<string> Negations { get; init; }

    public required IReadOnlyList<string> Doubts { get; init; }

    public required IReadOnlyList<string> Puzzles { get; init; }

    /// <summary>Words that say nothing of their own beside a day.</summary>
    public required IReadOnlySet<string> AroundDays { get; init; }

    /// <summary>Words for a session.</summary>
    public required IReadOnlySet<string> Sessions { get; init; }

    /// <summary>Words that stand around those for a session.</summary>
    public required IReadOnlySet<string> AroundSessions { get; init; }

    /// <summary>Words by which a session's day is led in: "after yesterday's massage".</summary>
    public required IReadOnlySet<string> BeforeSessions { get; init; }

    /// <summary>Words at which another part of a sentence begins.</summary>
    public required IReadOnlySet<string> Joiners { get; init; }

    /// <summary>Strength by its words, "mild" being 3.</summary>
    public required IReadOnlyList<(string Words, decimal Strength)> Strengths { get; init; }

    /// <summary>The words of these texts.</summary>
    public static ReplyWords Of(Texts texts) => Known.GetValue(texts, ReadFrom);

    private static ReplyWords ReadFrom(Texts texts) => new()
    {
        Denials = Set(texts, TextKeys.ReadingDenials),
        AroundDenials = Set(texts, TextKeys.ReadingAroundDenials),
        Wholes = Set(texts, TextKeys.ReadingWholes),
        Agreements = Set(texts, TextKeys.ReadingAgreements),
        AroundAgreements = Set(texts, TextKeys.ReadingAroundAgreements),
        Negations = Set(texts, TextKeys.ReadingNegations),
        Doubts = texts.WordsOf(TextKeys.ReadingDoubts).Plain,
        Puzzles = texts.WordsOf(TextKeys.ReadingPuzzles).Plain,
        AroundDays = Set(texts, TextKeys.ReadingAroundDays),
        Sessions = Set(texts, TextKeys.ReadingSessions),
        AroundSessions = Set(texts, TextKeys.ReadingAroundSessions),
        BeforeSessions = Set(texts, TextKeys.ReadingBeforeSessions),
        Joiners = Set(texts, TextKeys.ReadingJoiners),
        Strengths = [.. texts.WordsOf(TextKeys.ReadingStrengths).Words.Select(Strength)],
    };

    private static HashSet<string> Set(Texts texts, string key) => texts.WordsOf(key).Plain.ToHashSet(StringComparer.Ordinal);

    private static (string, decimal) Strength(string pair)
    {
        var parts = pair.Split('=');
        return (PlainWords.Of(parts[0]), decimal.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
