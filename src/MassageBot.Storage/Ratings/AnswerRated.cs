namespace MassageBot.Storage;

/// <summary>
/// Keeps what a client thought of an answer, in the turn's transaction; a second verdict on the same answer replaces the first.
/// Without effect when the conversation holds no such message of the bot.
/// </summary>
/// <param name="ActivityId">The answer, as the transcript names it.</param>
/// <param name="EntryId">The knowledge entry that answered.</param>
/// <param name="EntryVersion">The hash of its content at that time.</param>
/// <param name="Verdict">What the client thought.</param>
/// <param name="At">When.</param>
public sealed record AnswerRated(string ActivityId, string EntryId, string EntryVersion, Verdict Verdict, DateTimeOffset At) : TurnEffect;
