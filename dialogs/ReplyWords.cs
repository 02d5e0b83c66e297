using System.Globalization;

namespace MassageBot.Dialogs;

/// <summary>The words by which a reply in the client's own words is read; they stand in the texts.</summary>
internal sealed class ReplyWords
{
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

    /// <summary>Strength by its words, "mild" being 3.</summary>
    public required IReadOnlyList<(string Words, decimal Strength)> Strengths { get; init; }

    public static ReplyWords Of(Voice voice) => new()
    {
        Denials = Set(voice, TextKeys.ReadingDenials),
        AroundDenials = Set(voice, TextKeys.ReadingAroundDenials),
        Wholes = Set(voice, TextKeys.ReadingWholes),
        Agreements = Set(voice, TextKeys.ReadingAgreements),
        AroundAgreements = Set(voice, TextKeys.ReadingAroundAgreements),
        Negations = Set(voice, TextKeys.ReadingNegations),
        Doubts = [.. voice.WordsOf(TextKeys.ReadingDoubts).Select(PlainWords.Of)],
        Puzzles = [.. voice.WordsOf(TextKeys.ReadingPuzzles).Select(PlainWords.Of)],
        Strengths = [.. voice.WordsOf(TextKeys.ReadingStrengths).Select(Strength)],
    };

    private static HashSet<string> Set(Voice voice, string key) =>
        voice.WordsOf(key).Select(PlainWords.Of).ToHashSet(StringComparer.Ordinal);

    private static (string, decimal) Strength(string pair)
    {
        var parts = pair.Split('=');
        return (PlainWords.Of(parts[0]), decimal.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
