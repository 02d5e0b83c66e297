namespace MassageBot.Triage.Proof;

/// <summary>The evidence that a row works: a path on which it decides, and the smallest change that takes it out.</summary>
/// <param name="RuleId">The row.</param>
/// <param name="Path">The shortest path found on which it decides the level.</param>
/// <param name="Without">The one fact without which it doesn't hold, such as <c>not muscle-pain</c>.</param>
public sealed record RuleExample(string RuleId, ProofPath Path, string? Without);
