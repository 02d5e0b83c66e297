namespace MassageBot.Triage.Screening;

/// <summary>What the second net makes of a text: how likely somebody is in danger, and by which sign.</summary>
/// <param name="Strength">How much weight it has.</param>
/// <param name="Danger">The net's score; above 0 rather danger than none. For the explanation.</param>
/// <param name="SignIds">The signs that fit best, the best first; empty without a suspicion.</param>
public sealed record Suspicion(SuspicionStrength Strength, double Danger, IReadOnlyList<string> SignIds)
{
    /// <summary>
    /// The message reads like a story, a job, a figure of speech: a hard sign that the word lists found in it is asked for before it is
    /// taken as said.
    /// </summary>
    public bool AsksFirst { get; init; }

    /// <summary>There is none.</summary>
    public static Suspicion None { get; } = new(SuspicionStrength.None, 0, []);
}
