namespace MassageBot.Storage.Sql;

/// <summary>The statements on the inbox. The number of attempts fences: only the latest taker of a row can finish it.</summary>
internal static class InboxRows
{
    private const string InsertSql = "INSERT INTO inbox (activity, conversation, attempts) VALUES (?1, ?2, ?3)";

    private const string AnyWaitingSql = "SELECT 1 FROM inbox WHERE conversation = ?1 AND failed_at IS NULL LIMIT 1";

    private const string AnyWaitingByKeySql = """
        SELECT 1 FROM inbox WHERE failed_at IS NULL
        AND conversation = (SELECT id FROM conversations WHERE channel_id = ?1 AND conversation_id = ?2) LIMIT 1
        """;

    private const string HeadSql = """
        SELECT i.activity, i.attempts, a.activity_id, a.timestamp, a.json, a.from_id
        FROM inbox i JOIN activities a ON a.id = i.activity
        WHERE i.conversation = ?1 AND i.failed_at IS NULL ORDER BY i.activity LIMIT 1
        """;

    private const string CountAttemptSql = "UPDATE inbox SET attempts = ?2 WHERE activity = ?1";

    private const string FinishSql = """
        DELETE FROM inbox WHERE activity = ?1 AND attempts = ?2 AND failed_at IS NULL RETURNING conversation
        """;

    private const string FailSql = """
        UPDATE inbox SET failed_at = ?3, failure_code = ?4, failure_detail = ?5
        WHERE activity = ?1 AND attempts = ?2 AND failed_at IS NULL RETURNING conversation
        """;

    public static void Insert(SqlSession session, long activity, long conversation, int attempts)
    {
        using var statement = session.Use(InsertSql).Bind(1, activity).Bind(2, conversation).Bind(3, attempts);
        statement.Execute();
    }

    public static bool AnyWaiting(SqlSession session, long conversation)
    {
        using var statement = session.Use(AnyWaitingSql).Bind(1, conversation);
        return statement.Step();
    }

    public static bool AnyWaiting(SqlSession session, ConversationKey key)
    {
        using var statement = session.Use(AnyWaitingByKeySql).Bind(1, key.ChannelId).Bind(2, key.ConversationId);
        return statement.Step();
    }

    public static InboxRow? Head(SqlSession session, long conversation)
    {
        using var statement = session.Use(HeadSql).Bind(1, conversation);
        return statement.Step()
            ? new InboxRow(
                statement.Number(0),
                (int)statement.Number(1),
                statement.Text(2),
                statement.Number(3),
                statement.Text(4),
                statement.TextOrNull(5))
            : null;
    }

    public static void CountAttempt(SqlSession session, long activity, int attempt)
    {
        using var statement = session.Use(CountAttemptSql).Bind(1, activity).Bind(2, attempt);
        statement.Execute();
    }

    /// <summary>Removes the row of a finished turn and returns its conversation's row id; null when the turn is no longer the caller's.</summary>
    public static long? Finish(SqlSession session, long activity, int attempt)
    {
        using var statement = session.Use(FinishSql).Bind(1, activity).Bind(2, attempt);
        return statement.Step() ? statement.Number(0) : null;
    }

    /// <summary>Records a failure, for good when a time is given; returns as <see cref="Finish"/> does.</summary>
    public static long? Fail(SqlSession session, long activity, int attempt, DateTimeOffset? givenUpAt, string code, string detail)
    {
        using var statement = session.Use(FailSql)
            .Bind(1, activity)
            .Bind(2, attempt)
            .Bind(3, givenUpAt?.ToUnixTimeMilliseconds())
            .Bind(4, code)
            .Bind(5, detail);
        return statement.Step() ? statement.Number(0) : null;
    }
}
