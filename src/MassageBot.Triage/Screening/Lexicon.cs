using MassageBot.Triage.Screening.Patterns;

namespace MassageBot.Triage.Screening;

/// <summary>The compiled lexicon: words, phrases and what is known about single signs.</summary>
internal sealed class Lexicon
{
    public required Tokeniser Tokeniser { get; init; }

    public required Compounds Compounds { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public required PhraseMatcher Matcher { get; init; }

    /// <summary>Signs that count even when they have passed: the signs of a stroke, and events such as a faint.</summary>
    public required IReadOnlySet<string> StandsWhenPassed { get; init; }

    /// <summary>Signs and modifiers that count however long ago.</summary>
    public required IReadOnlySet<string> StandsAlways { get; init; }

    /// <summary>Ordinary pains that a figure of speech also tells of.</summary>
    public required IReadOnlySet<string> IdiomsLeave { get; init; }

    /// <summary>Signs that no general question makes harmless.</summary>
    public required IReadOnlySet<string> NeverGeneral { get; init; }

    /// <summary>Facts about a person that are no complaint, such as a pregnancy.</summary>
    public required IReadOnlySet<string> NoComplaints { get; init; }

    /// <summary>Complaints of which one mention is enough to act on.</summary>
    public required IReadOnlySet<string> HardSigns { get; init; }

    /// <summary>Single words by the role they play in a sentence, such as "subject" or "predicate".</summary>
    public required IReadOnlyDictionary<string, IReadOnlySet<string>> Roles { get; init; }

    /// <summary>How many flat word sequences the phrases expand to.</summary>
    public int Size => Matcher.Size;
}
