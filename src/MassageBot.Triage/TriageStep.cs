namespace MassageBot.Triage;

/// <summary>What comes next in a walk: an <see cref="Ask"/> or a <see cref="Decide"/>.</summary>
public abstract record TriageStep
{
    private TriageStep()
    {
    }

    /// <summary>There is something to ask.</summary>
    /// <param name="Question">The question.</param>
    public sealed record Ask(Question Question) : TriageStep;

    /// <summary>The walk has ended.</summary>
    /// <param name="Verdict">The verdict to tell.</param>
    public sealed record Decide(Verdict Verdict) : TriageStep;
}
