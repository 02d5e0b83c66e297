namespace MassageBot.Storage;

/// <summary>A turn that was given up after all attempts.</summary>
/// <param name="InboxId">The inbox row.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="ActivityId">The activity.</param>
/// <param name="Timestamp">When the activity came in.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Code">The error number of the last failure.</param>
/// <param name="Detail">Its detail.</param>
/// <param name="FailedAt">When it was given up.</param>
public sealed record FailedTurn(
    long InboxId,
    ConversationKey Conversation,
    string ActivityId,
    DateTimeOffset Timestamp,
    int Attempts,
    string Code,
    string Detail,
    DateTimeOffset FailedAt);
