namespace MassageBot.Storage;

/// <summary>
/// Takes a verdict on an answer back, in the turn's transaction. Only this verdict: another one that was given meanwhile stays,
/// so that the order in which "added" and "removed" are read does not matter.
/// </summary>
/// <param name="ActivityId">The answer, as the transcript names it.</param>
/// <param name="Verdict">The verdict that no longer holds.</param>
public sealed record RatingWithdrawn(string ActivityId, Verdict Verdict) : TurnEffect;
