namespace MassageBot.Storage;

/// <summary>
/// Stop: nobody asks the clients of the turn's conversation any more, on no channel, in the turn's transaction. Holds for every client of the
/// same e-mail address, too. What was planned for them is cancelled.
/// </summary>
/// <param name="Channel">How it was said.</param>
/// <param name="At">When.</param>
public sealed record CareOptedOut(string Channel, DateTimeOffset At) : TurnEffect;
