namespace MassageBot.Storage.Sql;

/// <summary>The statements by which turns fill the outbox, and those on what can't leave it.</summary>
internal static class OutboxRows
{
    // What follows something that is held is held, too: a conversation's order stays.
    private const string InsertSql = """
        INSERT INTO outbox (conversation, activity, next_attempt_at, replaces, status)
        VALUES (?1, ?2, ?3, ?4, CASE WHEN EXISTS (SELECT 1 FROM outbox h WHERE h.conversation = ?1 AND h.status = 3) THEN 3 ELSE 0 END)
        """;

    private const string HoldSql = """
        UPDATE outbox SET status = 3, reason_code = ?2, claimed_by = NULL, claimed_until = 0, attempts = attempts + CASE WHEN id = ?1 THEN 1 ELSE 0 END
        WHERE status = 0 AND conversation = (SELECT conversation FROM outbox WHERE id = ?1)
        """;

    private const string ReleaseSql = """
        UPDATE outbox SET status = 0, attempts = 0, next_attempt_at = ?2 WHERE conversation = ?1 AND status = 3
        """;

    // A person's word shows that the bot is let in; an event that the program itself put there doesn't.
    private const string ReleaseHeardSql = $"{ReleaseSql} AND EXISTS (SELECT 1 FROM activities a WHERE a.id = ?3 AND a.kind <> 'event')";

    private const string TroubleSql = """
        SELECT o.id, c.channel_id, c.conversation_id, a.timestamp, o.status, o.attempts, o.next_attempt_at, o.reason_code
        FROM outbox o JOIN activities a ON a.id = o.activity JOIN conversations c ON c.id = o.conversation
        WHERE o.status IN (2, 3) OR (o.status = 0 AND o.attempts > 0) ORDER BY o.id LIMIT ?1
        """;

    private const string RetrySql = """
        UPDATE outbox SET status = 0, attempts = 0, next_attempt_at = ?2, claimed_by = NULL, claimed_until = 0 WHERE status IN (2, 3) AND (?1 IS NULL OR id = ?1)
        """;

    public static void Insert(SqlSession session, long conversation, long activity, OutgoingActivity outgoing)
    {
        using var statement = session.Use(InsertSql)
            .Bind(1, conversation)
            .Bind(2, activity)
            .Bind(3, outgoing.At.ToUnixTimeMilliseconds())
            .Bind(4, outgoing.Replaces ? outgoing.Label : null);
        statement.Execute();
    }

    /// <summary>Holds an item and what waits behind it; returns how many.</summary>
    public static int Hold(SqlSession session, long id, string reasonCode)
    {
        using var statement = session.Use(HoldSql).Bind(1, id).Bind(2, reasonCode);
        return statement.Execute();
    }

    /// <summary>Lets a conversation's held items go: the bot is let in again.</summary>
    public static void Release(SqlSession session, long conversation, DateTimeOffset now)
    {
        using var statement = session.Use(ReleaseSql).Bind(1, conversation).Bind(2, now.ToUnixTimeMilliseconds());
        if (statement.Execute() > 0)
            session.Announce(new NodeNews(NodeNewsKind.Outbox));
    }

    /// <summary>The same when it was a person who was heard.</summary>
    public static void ReleaseHeard(SqlSession session, long conversation, long turn, DateTimeOffset now)
    {
        using var statement = session.Use(ReleaseHeardSql).Bind(1, conversation).Bind(2, now.ToUnixTimeMilliseconds()).Bind(3, turn);
        statement.Execute();
    }

    public static int Retry(SqlSession session, long? id, DateTimeOffset now)
    {
        using var statement = session.Use(RetrySql).Bind(1, id).Bind(2, now.ToUnixTimeMilliseconds());
        var count = statement.Execute();
        session.Announce(new NodeNews(NodeNewsKind.Outbox));
        return count;
    }

    public static IReadOnlyList<OutboxTrouble> ListTrouble(SqlSession session, int limit)
    {
        using var statement = session.Use(TroubleSql).Bind(1, limit);
        var found = new List<OutboxTrouble>();
        while (statement.Step())
        {
            found.Add(new OutboxTrouble(
                statement.Number(0),
                new ConversationKey(statement.Text(1), statement.Text(2)),
                CareTimes.At(statement.Number(3)),
                (OutboxStanding)statement.Number(4),
                (int)statement.Number(5),
                CareTimes.At(statement.Number(6)),
                statement.TextOrNull(7)));
        }

        return found;
    }
}
