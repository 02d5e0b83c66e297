namespace MassageBot.Storage;

/// <summary>An activity that waits to be sent through a connector.</summary>
/// <param name="Id">The outbox row.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="ActivityId">Our id of the activity.</param>
/// <param name="Timestamp">Its time.</param>
/// <param name="Json">The activity.</param>
/// <param name="Attempts">How often sending failed so far.</param>
/// <param name="ReplacesChannelId">The channel's id of the message that this one changes; null for a new message.</param>
public sealed record OutboxItem(
    long Id, ConversationKey Conversation, string ActivityId, DateTimeOffset Timestamp, string Json, int Attempts, string? ReplacesChannelId = null);
