using System.Text.Json;

namespace MassageBot.Storage.Sqlite;

internal sealed record QuestionRow(long Id, string ChannelId, string ConversationId, string Text, string Band, string EntryIds, long At)
{
    public LoggedQuestion ToQuestion() => new(
        Id,
        new ConversationKey(ChannelId, ConversationId),
        Text,
        Band,
        JsonSerializer.Deserialize<string[]>(EntryIds) ?? [],
        DateTimeOffset.FromUnixTimeMilliseconds(At));
}
