using MassageBot.Triage.Conditions;

namespace MassageBot.Triage;

/// <summary>A fact about the person that raises the level of a row; it never lowers one.</summary>
/// <param name="Id">Its id, such as <c>M-age-70</c>; reported among the rule ids when it raised the level.</param>
/// <param name="Raises">By how many levels it raises; 0 when it only sets a floor.</param>
/// <param name="AtLeast">The lowest level that may result, if any.</param>
/// <param name="Route">Who the advice leads to.</param>
/// <param name="WhyId">Key of the line that tells the client why, if any.</param>
/// <param name="AlsoAdviceId">Key of a text that is added to the advice, if any.</param>
/// <param name="Rationale">Why it exists, for staff.</param>
/// <param name="Sources">Codes of the clinical fact base.</param>
/// <param name="Evidence">How well the sources were read: V, V2, K or J.</param>
public sealed record Modifier(
    string Id,
    int Raises,
    Level? AtLeast,
    Route Route,
    string? WhyId,
    string? AlsoAdviceId,
    string Rationale,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Evidence)
{
    /// <summary>The clinician who approved it; <see langword="null"/> until one has.</summary>
    public SignOff? SignedBy { get; init; }

    /// <summary>The condition, as written.</summary>
    public string When => Fires.ToString() ?? "";

    /// <summary>The health facts its condition names; a row that covers one of them is not raised.</summary>
    public IReadOnlySet<string> Concerns { get; init; } = new HashSet<string>();

    internal Condition Fires { get; init; } = Condition.Never;
}
