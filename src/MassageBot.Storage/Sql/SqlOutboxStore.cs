using Dapper;

namespace MassageBot.Storage.Sql;

internal sealed class SqlOutboxStore(ISqlDatabase database) : IOutboxStore
{
    private const string DueSql = """
        SELECT o.id AS Id, c.channel_id AS ChannelId, c.conversation_id AS ConversationId, a.activity_id AS ActivityId,
               a.timestamp AS Timestamp, a.json AS Json, o.attempts AS Attempts,
               (SELECT f.channel_activity_id FROM activities l JOIN outbox f ON f.activity = l.id
                WHERE o.replaces IS NOT NULL AND l.label = o.replaces AND l.conversation = o.conversation
                AND f.channel_activity_id IS NOT NULL AND f.status = 1 ORDER BY f.id DESC LIMIT 1) AS ReplacesChannelId
        FROM outbox o JOIN activities a ON a.id = o.activity JOIN conversations c ON c.id = o.conversation
        WHERE o.status = 0 AND o.next_attempt_at <= @now
        AND o.id = (SELECT MIN(p.id) FROM outbox p WHERE p.conversation = o.conversation AND p.status = 0)
        ORDER BY o.id LIMIT @limit
        """;

    private const string SentSql = "UPDATE outbox SET status = 1, channel_activity_id = ?2, reason_code = NULL WHERE id = ?1 AND status = 0";

    private const string RetrySql = """
        UPDATE outbox SET next_attempt_at = ?2, attempts = attempts + 1, reason_code = ?3 WHERE id = ?1 AND status = 0
        """;

    private const string DeadSql = "UPDATE outbox SET status = 2, attempts = attempts + 1, reason_code = ?2 WHERE id = ?1 AND status = 0";

    private const string CountSql = """
        SELECT (SELECT COUNT(*) FROM outbox WHERE status = 0) AS Waiting, (SELECT COUNT(*) FROM outbox WHERE status = 2) AS Dead
        """;

    public Task<IReadOnlyList<OutboxItem>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<OutboxItem>>(
            session => session.Connection.Query<OutboxItemRow>(DueSql, new { now = now.ToUnixTimeMilliseconds(), limit })
                .Select(row => row.ToOutboxItem())
                .ToList(),
            cancellationToken);

    public Task MarkSentAsync(long id, string? channelActivityId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                using var statement = session.Use(SentSql).Bind(1, id).Bind(2, channelActivityId);
                return statement.Execute();
            },
            cancellationToken);

    public Task MarkFailedAsync(long id, DateTimeOffset? nextAttemptAt, string reasonCode, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reasonCode);
        return database.WriteAsync(
            session =>
            {
                using var statement = nextAttemptAt is { } at
                    ? session.Use(RetrySql).Bind(1, id).Bind(2, at.ToUnixTimeMilliseconds()).Bind(3, reasonCode)
                    : session.Use(DeadSql).Bind(1, id).Bind(2, reasonCode);
                return statement.Execute();
            },
            cancellationToken);
    }

    public Task<OutboxCount> CountAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.Connection.QuerySingle<OutboxCount>(CountSql), cancellationToken);
}
