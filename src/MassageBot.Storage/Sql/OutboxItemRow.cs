namespace MassageBot.Storage.Sql;

internal sealed record OutboxItemRow(
    long Id,
    string ChannelId,
    string ConversationId,
    string ActivityId,
    long Timestamp,
    string Json,
    long Attempts,
    string? ReplacesChannelId)
{
    public OutboxItem ToOutboxItem() => new(
        Id,
        new ConversationKey(ChannelId, ConversationId),
        ActivityId,
        DateTimeOffset.FromUnixTimeMilliseconds(Timestamp),
        Json,
        (int)Attempts,
        ReplacesChannelId);
}
