namespace MassageBot.Storage;

/// <summary>
/// Writes to an earlier question of the conversation what the client made of "did you mean", in the turn's transaction. Without
/// effect when no question was kept for that message, for instance because it was erased meanwhile.
/// </summary>
/// <param name="AskedIn">The id of the client's message that held the question.</param>
/// <param name="ChosenEntryId">The entry chosen; null when the client said that none fits.</param>
/// <param name="At">When.</param>
public sealed record QuestionSettled(string AskedIn, string? ChosenEntryId, DateTimeOffset At) : TurnEffect;
