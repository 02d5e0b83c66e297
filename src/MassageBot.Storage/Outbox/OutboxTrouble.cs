namespace MassageBot.Storage;

/// <summary>A message that could not be sent at once. Its words are left out.</summary>
/// <param name="Id">The outbox row.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Timestamp">When the bot said it.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextAttemptAt">When it is tried again; of meaning only while it waits.</param>
/// <param name="ReasonCode">Why it failed last.</param>
public sealed record OutboxTrouble(
    long Id, ConversationKey Conversation, DateTimeOffset Timestamp, OutboxStanding Standing, int Attempts, DateTimeOffset NextAttemptAt, string? ReasonCode);
