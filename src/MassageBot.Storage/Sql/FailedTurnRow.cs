namespace MassageBot.Storage.Sql;

internal sealed record FailedTurnRow(
    long InboxId,
    string ChannelId,
    string ConversationId,
    string ActivityId,
    long Timestamp,
    long Attempts,
    string Code,
    string Detail,
    long FailedAt)
{
    public FailedTurn ToFailedTurn() => new(
        InboxId,
        new ConversationKey(ChannelId, ConversationId),
        ActivityId,
        DateTimeOffset.FromUnixTimeMilliseconds(Timestamp),
        (int)Attempts,
        Code,
        Detail,
        DateTimeOffset.FromUnixTimeMilliseconds(FailedAt));
}
