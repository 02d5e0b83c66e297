namespace MassageBot.Triage;

/// <summary>What the decision table says about a set of facts.</summary>
/// <param name="Level">How urgent it is.</param>
/// <param name="Route">Who the advice leads to.</param>
/// <param name="RuleIds">Every row that led to the level, in the order of the table, then the modifiers that raised it.</param>
/// <param name="AdviceId">Key of the advice text.</param>
/// <param name="WhyId">Key of the line that says why, if any.</param>
/// <param name="ContentVersion">The version of the definition that decided.</param>
public sealed record Verdict(
    Level Level,
    Route Route,
    IReadOnlyList<string> RuleIds,
    string AdviceId,
    string? WhyId,
    string ContentVersion)
{
    /// <summary>Keys of short texts that follow the advice: a route of its own, or an adult for a child.</summary>
    public IReadOnlyList<string> AlsoAdviceIds { get; init; } = [];

    /// <summary>Whether the advice is given at once, with no further question.</summary>
    public bool AtOnce { get; init; }
}
