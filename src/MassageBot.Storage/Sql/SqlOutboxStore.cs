using Dapper;

namespace MassageBot.Storage.Sql;

internal sealed class SqlOutboxStore(ISqlDatabase database) : IOutboxStore
{
    private const string Due = """
        SELECT o.id, c.channel_id, c.conversation_id, a.activity_id, a.timestamp, a.json, o.attempts,
               (SELECT f.channel_activity_id FROM activities l JOIN outbox f ON f.activity = l.id
                WHERE o.replaces IS NOT NULL AND l.label = o.replaces AND l.conversation = o.conversation
                AND f.channel_activity_id IS NOT NULL AND f.status = 1 ORDER BY f.id DESC LIMIT 1)
        FROM outbox o JOIN activities a ON a.id = o.activity JOIN conversations c ON c.id = o.conversation
        WHERE o.status = 0 AND o.next_attempt_at <= ?1
        AND o.id = (SELECT MIN(p.id) FROM outbox p WHERE p.conversation = o.conversation AND p.status = 0)
        """;

    private const string DueSql = $"{Due} ORDER BY o.id LIMIT ?2";

    private const string FreeSql = $"{Due} AND (o.claimed_until <= ?1 OR o.claimed_by = ?3) ORDER BY o.id LIMIT ?2";

    private const string FreeLockedSql = $"{FreeSql} FOR UPDATE OF o SKIP LOCKED";

    private const string ClaimSql = "UPDATE outbox SET claimed_by = ?2, claimed_until = ?3 WHERE id = ?1";

    private const string SentSql = "UPDATE outbox SET status = 1, channel_activity_id = ?2, reason_code = NULL WHERE id = ?1 AND status = 0";

    private const string RetrySql = """
        UPDATE outbox SET next_attempt_at = ?2, attempts = attempts + 1, reason_code = ?3, claimed_by = NULL, claimed_until = 0 WHERE id = ?1 AND status = 0
        """;

    private const string DeadSql = "UPDATE outbox SET status = 2, attempts = attempts + 1, reason_code = ?2 WHERE id = ?1 AND status = 0";

    private const string CountSql = """
        SELECT (SELECT COUNT(*) FROM outbox WHERE status = 0) AS Waiting, (SELECT COUNT(*) FROM outbox WHERE status = 2) AS Dead
        """;

    public Task<IReadOnlyList<OutboxItem>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<OutboxItem>>(
            session => Read(session.Use(DueSql).Bind(1, now.ToUnixTimeMilliseconds()).Bind(2, limit)), cancellationToken);

    public async Task<IReadOnlyList<OutboxItem>> ClaimAsync(string owner, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(owner);
        // Most often nothing is to be sent; a reader can say so without a write.
        if (!await database.ReadAsync(session => Free(session, FreeSql, owner, now, 1).Count > 0, cancellationToken))
            return [];
        return await database.WriteAsync(session => Claim(session, owner, now, until, limit), cancellationToken, scope: WriteScope.OwnRows);
    }

    public Task MarkSentAsync(long id, string? channelActivityId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                using var statement = session.Use(SentSql).Bind(1, id).Bind(2, channelActivityId);
                return statement.Execute();
            },
            cancellationToken,
            scope: WriteScope.OwnRows);

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
            cancellationToken,
            scope: WriteScope.OwnRows);
    }

    public Task<int> HoldAsync(OutboxItem item, string reasonCode, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(reasonCode);
        return database.WriteAsync(session => OutboxRows.Hold(session, item.Id, reasonCode), cancellationToken, scope: WriteScope.Of(item.Conversation));
    }

    public Task<IReadOnlyList<OutboxTrouble>> ListTroubleAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(session => OutboxRows.ListTrouble(session, limit), cancellationToken);

    public Task<int> RetryAsync(long? id, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => OutboxRows.Retry(session, id, now), cancellationToken);

    public Task<OutboxCount> CountAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.Connection.QuerySingle<OutboxCount>(CountSql), cancellationToken);

    private static List<OutboxItem> Claim(SqlSession session, string owner, DateTimeOffset now, DateTimeOffset until, int limit)
    {
        var items = Free(session, session.IsShared ? FreeLockedSql : FreeSql, owner, now, limit);
        foreach (var item in items)
        {
            using var statement = session.Use(ClaimSql).Bind(1, item.Id).Bind(2, owner).Bind(3, until.ToUnixTimeMilliseconds());
            statement.Execute();
        }

        return items;
    }

    private static List<OutboxItem> Free(SqlSession session, string sql, string owner, DateTimeOffset now, int limit) =>
        Read(session.Use(sql).Bind(1, now.ToUnixTimeMilliseconds()).Bind(2, limit).Bind(3, owner));

    private static List<OutboxItem> Read(SqlStatement statement)
    {
        using (statement)
        {
            var items = new List<OutboxItem>();
            while (statement.Step())
            {
                items.Add(new OutboxItem(
                    statement.Number(0),
                    new ConversationKey(statement.Text(1), statement.Text(2)),
                    statement.Text(3),
                    DateTimeOffset.FromUnixTimeMilliseconds(statement.Number(4)),
                    statement.Text(5),
                    (int)statement.Number(6),
                    statement.TextOrNull(7)));
            }

            return items;
        }
    }
}
