namespace MassageBot.Knowledge;

/// <summary>Why a search came out as it did; for staff, audit and error analysis. Never shown to clients.</summary>
public sealed record Explanation
{
    /// <summary>The question as it was understood: lower case, contractions undone, spelling levelled, cut to length.</summary>
    public required string NormalisedQuestion { get; init; }

    /// <summary>Words of the question (stemmed) that the first entry's question or phrasings hold.</summary>
    public IReadOnlyList<string> MatchedWords { get; init; } = [];

    /// <summary>Words of the question (stemmed) that no entry's question, phrasing or answer holds.</summary>
    public IReadOnlyList<string> UnknownWords { get; init; } = [];

    /// <summary>True when hardly a word of the question, not even a small one, stands in any text: another language, or no words at all.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>The phrasing of the first entry that is nearest to the question, or null when there is no entry.</summary>
    public string? BestPhrasing { get; init; }

    /// <summary>Distance between the first and the second entry on the ranking's own scale; 0 with fewer than two.</summary>
    public double Margin { get; init; }

    /// <summary>True when the question was read as a follow-up to the previous entry.</summary>
    public bool UsedPreviousEntry { get; init; }

    /// <summary>True when the question is, word for word after normalising, one of the first entry's phrasings.</summary>
    public bool IsKnownPhrasing { get; init; }

    /// <summary>The numbers that the ranking and the confidence were computed from, by name.</summary>
    public IReadOnlyDictionary<string, double> Features { get; init; } = new Dictionary<string, double>();

    /// <summary>Confidence from which the first entry is given as the answer.</summary>
    public double AnswerThreshold { get; init; }

    /// <summary>Confidence from which entries are suggested.</summary>
    public double SuggestThreshold { get; init; }
}
