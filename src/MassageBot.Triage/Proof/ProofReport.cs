namespace MassageBot.Triage.Proof;

/// <summary>What the proof looked at and what it found.</summary>
public sealed record ProofReport
{
    /// <summary>The version of the content that was proven.</summary>
    public required string ContentVersion { get; init; }

    /// <summary>How many paths were walked to their end.</summary>
    public required long PathsWalked { get; init; }

    /// <summary>How many paths these stand for, answers that no condition tells apart counted each.</summary>
    public required decimal PathsMeant { get; init; }

    /// <summary>How many paths were walked, by what they try out.</summary>
    public required IReadOnlyList<(string Name, long Paths)> Parts { get; init; }

    /// <summary>How many walked paths ended at each level.</summary>
    public required IReadOnlyDictionary<Level, long> Ends { get; init; }

    /// <summary>The path with the most questions.</summary>
    public required ProofPath Longest { get; init; }

    /// <summary>How many pairs of signs and health facts were evaluated for "adding a sign never lowers a level".</summary>
    public required long Pairs { get; init; }

    /// <summary>Each claim, in the order of the report.</summary>
    public required IReadOnlyList<string> Claims { get; init; }

    /// <summary>One example for each row.</summary>
    public required IReadOnlyList<RuleExample> Examples { get; init; }

    /// <summary>Signs that are allowed to lower single rows, with these rows.</summary>
    public required IReadOnlyList<(string Sign, IReadOnlyList<string> Rules)> Exceptions { get; init; }

    /// <summary>Rows that also settle the place told beside them (<c>accounts-for</c>).</summary>
    public required IReadOnlyList<string> PlaceSettlers { get; init; }

    /// <summary>In words, what was walked and why that is enough.</summary>
    public required IReadOnlyList<string> Coverage { get; init; }

    /// <summary>What doesn't hold; empty when everything does.</summary>
    public required IReadOnlyList<ProofProblem> Problems { get; init; }
}
