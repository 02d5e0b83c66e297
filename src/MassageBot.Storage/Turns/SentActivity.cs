namespace MassageBot.Storage;

/// <summary>A stored activity of the bot.</summary>
/// <param name="ActivityId">The assigned id, <c>{conversationId}|{sequence:D7}</c>.</param>
/// <param name="Sequence">Its place in the conversation.</param>
/// <param name="Timestamp">Its time.</param>
/// <param name="Kind">The activity's type.</param>
/// <param name="Json">The activity; id and timestamp are stamped by the reader.</param>
public sealed record SentActivity(string ActivityId, long Sequence, DateTimeOffset Timestamp, string Kind, string Json);
