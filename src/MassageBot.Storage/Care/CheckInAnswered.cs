namespace MassageBot.Storage;

/// <summary>
/// Keeps what a client answered to a check-in, in the turn's transaction; an answer given once more replaces the first. Without effect when the
/// check-in is none of a client of the turn's conversation, or was never sent.
/// </summary>
/// <param name="CheckInId">The check-in.</param>
/// <param name="Answer">The answer.</param>
/// <param name="At">When.</param>
public sealed record CheckInAnswered(long CheckInId, CheckInAnswer Answer, DateTimeOffset At) : TurnEffect;
