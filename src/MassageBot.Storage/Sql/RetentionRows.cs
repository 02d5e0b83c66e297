namespace MassageBot.Storage.Sql;

/// <summary>The statements that find and remove what has been kept long enough. Each finds by the moment and a limit.</summary>
internal static class RetentionRows
{
    /// <summary>Ids, channel and name of clients' conversations.</summary>
    public const string ConversationsSql = """
        SELECT c.id, c.channel_id, c.conversation_id FROM conversations c
        WHERE c.channel_id <> 'msteams' AND c.last_timestamp < ?1 AND c.created_at < ?1
        AND (c.user_id IS NOT NULL OR EXISTS (SELECT 1 FROM activities a WHERE a.conversation = c.id))
        AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.conversation = c.id AND i.failed_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM clients k JOIN check_ins i ON i.client = k.id WHERE k.conversation = c.id AND i.next_at IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM escalations e WHERE e.conversation = c.id AND e.status IN (0, 1, 4))
        ORDER BY c.id LIMIT ?2
        """;

    /// <summary>Ids of kept questions.</summary>
    public const string QuestionsSql = "SELECT id FROM questions WHERE at < ?1 ORDER BY id LIMIT ?2";

    /// <summary>Ids of rated answers.</summary>
    public const string RatingsSql = "SELECT activity FROM ratings WHERE at < ?1 ORDER BY activity LIMIT ?2";

    /// <summary>Ids of treatments and of their clients.</summary>
    public const string TreatmentsSql = """
        SELECT t.id, t.client FROM treatments t WHERE t.ended_at < ?1
        AND NOT EXISTS (SELECT 1 FROM check_ins i WHERE i.treatment = t.id AND i.next_at IS NOT NULL) ORDER BY t.id LIMIT ?2
        """;

    /// <summary>Ids and references of cases.</summary>
    public const string CasesSql = """
        SELECT e.id, e.reference FROM escalations e WHERE e.opened_at < ?1 AND e.status IN (2, 3)
        AND (e.summary IS NOT NULL OR e.contact IS NOT NULL OR EXISTS (SELECT 1 FROM escalation_steps s WHERE s.escalation = e.id AND s.note IS NOT NULL))
        ORDER BY e.id LIMIT ?2
        """;

    /// <summary>Ids of messages in staff's conversations.</summary>
    public const string StaffMessagesSql = """
        SELECT a.id FROM activities a JOIN conversations c ON c.id = a.conversation
        WHERE c.channel_id = 'msteams' AND a.timestamp < ?1
        AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.activity = a.id) AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.activity = a.id AND o.status = 0)
        ORDER BY a.id LIMIT ?2
        """;

    private static readonly string[] TreatmentSql =
    [
        "DELETE FROM check_ins WHERE treatment = ?1", "DELETE FROM care_requests WHERE treatment = ?1", "DELETE FROM treatments WHERE id = ?1",
    ];

    // Who has said stop stays known, so that it holds.
    private const string ClientIsDoneSql = """
        SELECT 1 FROM clients WHERE id = ?1 AND opted_out_at IS NULL AND NOT EXISTS (SELECT 1 FROM treatments t WHERE t.client = ?1)
        """;

    private static readonly string[] CaseSql =
    [
        "UPDATE escalations SET summary = NULL, contact = NULL WHERE id = ?1", "UPDATE escalation_steps SET note = NULL WHERE escalation = ?1",
    ];

    private const string CardsSql = """
        UPDATE activities SET json = '{"type":"message"}' WHERE label = ?1 OR (label > ?1 || '/' AND label < ?1 || '0')
        """;

    private static readonly string[] StaffMessageSql =
    [
        "DELETE FROM outbox WHERE activity = ?1", "DELETE FROM ratings WHERE activity = ?1", "DELETE FROM activities WHERE id = ?1",
    ];

    public static int Conversations(SqlSession session, DateTimeOffset before, int limit, DateTimeOffset now)
    {
        var over = Find(session, ConversationsSql, before, limit, row => (row.Number(0), new ConversationKey(row.Text(1), row.Text(2))));
        foreach (var (id, key) in over)
            ErasureRows.EraseSaid(session, key, id, now);
        return over.Count;
    }

    public static int Questions(SqlSession session, DateTimeOffset before, int limit) =>
        DeleteAll(session, QuestionsSql, ["DELETE FROM questions WHERE id = ?1"], before, limit)
        + DeleteAll(session, RatingsSql, ["DELETE FROM ratings WHERE activity = ?1"], before, limit);

    public static int Treatments(SqlSession session, DateTimeOffset before, int limit)
    {
        var over = Find(session, TreatmentsSql, before, limit, row => (Treatment: row.Number(0), Client: row.Number(1)));
        foreach (var (treatment, _) in over)
            Run(session, TreatmentSql, treatment);
        foreach (var client in over.Select(pair => pair.Client).Distinct())
        {
            bool isDone;
            using (var statement = session.Use(ClientIsDoneSql).Bind(1, client))
                isDone = statement.Step();
            if (isDone)
                CareErasureRows.Erase(session, client);
        }

        return over.Count;
    }

    public static int Cases(SqlSession session, DateTimeOffset before, int limit)
    {
        var over = Find(session, CasesSql, before, limit, row => (Id: row.Number(0), Reference: row.Text(1)));
        foreach (var (id, reference) in over)
        {
            Run(session, CaseSql, id);
            using var cards = session.Use(CardsSql).Bind(1, reference);
            cards.Execute();
        }

        return over.Count;
    }

    public static int StaffMessages(SqlSession session, DateTimeOffset before, int limit) => DeleteAll(session, StaffMessagesSql, StaffMessageSql, before, limit);

    /// <summary>How many rows a finding statement has.</summary>
    public static int Count(SqlSession session, string sql, DateTimeOffset before) => Find(session, sql, before, int.MaxValue, _ => true).Count;

    private static int DeleteAll(SqlSession session, string find, string[] delete, DateTimeOffset before, int limit)
    {
        var ids = Find(session, find, before, limit, row => row.Number(0));
        foreach (var id in ids)
            Run(session, delete, id);
        return ids.Count;
    }

    private static void Run(SqlSession session, string[] statements, long id)
    {
        foreach (var sql in statements)
        {
            using var statement = session.Use(sql).Bind(1, id);
            statement.Execute();
        }
    }

    private static List<T> Find<T>(SqlSession session, string sql, DateTimeOffset before, int limit, Func<SqlStatement, T> read)
    {
        using var statement = session.Use(sql).Bind(1, before.ToUnixTimeMilliseconds()).Bind(2, limit);
        var found = new List<T>();
        while (statement.Step())
            found.Add(read(statement));
        return found;
    }
}
