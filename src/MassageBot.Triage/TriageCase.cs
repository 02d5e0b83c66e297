namespace MassageBot.Triage;

/// <summary>The stored state of one walk. Plain data; <see cref="TriageEngine"/> moves it on.</summary>
public sealed record TriageCase
{
    /// <summary>The version of the definition that the answers were given to.</summary>
    public string DefinitionVersion { get; init; } = "";

    /// <summary>The answers, in the order in which they were first given.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>What free text said.</summary>
    public Facts Told { get; init; } = Facts.None;

    /// <summary>Signs that the words may have meant; they are offered on the first list of signs.</summary>
    public IReadOnlyList<string> Suspected { get; init; } = [];

    /// <summary>The highest level the client was told; the walk doesn't fall below it without a correction.</summary>
    public Level? Reached { get; init; }

    /// <summary>The rows that led to <see cref="Reached"/>.</summary>
    public IReadOnlyList<string> ReachedRuleIds { get; init; } = [];

    /// <summary>Answers that were taken back or changed, oldest first: the record of corrections.</summary>
    public IReadOnlyList<Answer> Withdrawn { get; init; } = [];

    /// <summary>Notes that the client was told a verdict; from now on the walk doesn't fall below it without a correction.</summary>
    public TriageCase Advised(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return Reached is { } reached && reached >= verdict.Level ? this : this with { Reached = verdict.Level, ReachedRuleIds = verdict.RuleIds };
    }
}
