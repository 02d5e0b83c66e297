using Dapper;

namespace MassageBot.Storage.Sqlite;

internal sealed class SqliteQuestionLog(SqliteDatabase database) : IQuestionLog
{
    private const string ListSql = """
        SELECT q.id AS Id, c.channel_id AS ChannelId, c.conversation_id AS ConversationId, q.text AS Text, q.band AS Band,
               q.entry_ids AS EntryIds, q.at AS At
        FROM questions q JOIN conversations c ON c.id = q.conversation
        WHERE @band IS NULL OR q.band = @band ORDER BY q.id DESC LIMIT @limit
        """;

    public Task<IReadOnlyList<LoggedQuestion>> ListAsync(string? band, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<LoggedQuestion>>(
            session => session.Connection.Query<QuestionRow>(ListSql, new { band, limit }).Select(row => row.ToQuestion()).ToList(),
            cancellationToken);
}
