using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>An answer that is taken from a level on, whatever else is told.</summary>
/// <param name="Answer">One of <see cref="CareAsks.Answers"/>; null when the strength decides.</param>
/// <param name="Strength">The strength, 0 to 10, from which on it holds; null when the answer decides.</param>
/// <param name="AtLeast">The level.</param>
/// <param name="RuleId">The row of the decision table behind it, where there is one.</param>
public sealed record CareFloor(string? Answer, int? Strength, Level AtLeast, string? RuleId)
{
    /// <summary>Whether it holds for what a client answered.</summary>
    public bool Holds(string? answer, decimal? strength) =>
        Answer is not null ? Answer == answer : strength >= Strength;
}
