using MassageBot.Triage.Conditions;

namespace MassageBot.Triage;

/// <summary>One row of the decision table.</summary>
/// <param name="Id">Its id, such as <c>DE01</c>.</param>
/// <param name="Level">The level it asks for.</param>
/// <param name="Route">Who the advice leads to.</param>
/// <param name="AdviceId">Key of the advice text.</param>
/// <param name="WhyId">Key of the one line that says why, if any.</param>
/// <param name="Rationale">Why the row exists, for staff.</param>
/// <param name="Sources">Codes of the clinical fact base.</param>
/// <param name="Evidence">How well the sources were read: V, V2, K or J.</param>
public sealed record Rule(
    string Id,
    Level Level,
    Route Route,
    string AdviceId,
    string? WhyId,
    string Rationale,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Evidence)
{
    /// <summary>Whether the advice is given at once, with no further question. True for every emergency.</summary>
    public bool AtOnce { get; init; }

    /// <summary>Modifiers that the row has already taken into account, so that they don't raise it again.</summary>
    public IReadOnlySet<string> Covers { get; init; } = new HashSet<string>();

    /// <summary>Whether a place told beside it needs no row of its own, because the row has looked at it (<c>accounts-for: region</c>).</summary>
    public bool SettlesPlace { get; init; }

    /// <summary>The clinician who approved it; <see langword="null"/> until one has.</summary>
    public SignOff? SignedBy { get; init; }

    /// <summary>The condition, as written.</summary>
    public string When => Fires.ToString() ?? "";

    /// <summary>The exception, as written; <see langword="null"/> when there is none.</summary>
    public string? Except => Exception?.ToString();

    internal Condition Fires { get; init; } = Condition.Never;

    internal Condition? Exception { get; init; }

    internal Accounts Accounts { get; init; } = new(0);

    internal bool Holds(FactTable facts) => Fires.Holds(facts) && Exception?.Holds(facts) != true;
}
