namespace MassageBot.Storage.Sql;

/// <summary>Removes what a client said and what was kept about them.</summary>
internal static class ErasureRows
{
    private const string SendersSql = """
        SELECT from_id FROM activities WHERE conversation = ?1 AND from_id IS NOT NULL
        UNION SELECT user_id FROM conversations WHERE id = ?1 AND user_id IS NOT NULL
        """;

    private const string UserStateSql = "DELETE FROM state WHERE key = ?1";

    private const string ConversationStateSql = """
        DELETE FROM state WHERE conversation = ?1 OR key = ?2 OR (key >= ?2 || '/users/' AND key < ?2 || '/users0')
        """;

    private const string OutboxSql = "DELETE FROM outbox WHERE conversation = ?1";

    private const string InboxSql = "DELETE FROM inbox WHERE conversation = ?1";

    private const string RatingsSql = "DELETE FROM ratings WHERE conversation = ?1";

    private const string ActivitiesSql = "DELETE FROM activities WHERE conversation = ?1";

    private const string QuestionsSql = "DELETE FROM questions WHERE conversation = ?1";

    private const string EscalationsSql = """
        UPDATE escalations SET summary = NULL, contact = NULL
        WHERE conversation = ?1 AND (summary IS NOT NULL OR contact IS NOT NULL)
        """;

    private const string NotesSql = """
        UPDATE escalation_steps SET note = NULL
        WHERE note IS NOT NULL AND escalation IN (SELECT id FROM escalations WHERE conversation = ?1)
        """;

    // Cards about the client's cases in the conversations of staff, by their label: unsent ones go, sent ones keep their place only.
    private const string WaitingCardsSql = """
        DELETE FROM outbox WHERE status <> 1 AND activity IN
        (SELECT a.id FROM activities a JOIN escalations e ON a.label = e.reference OR (a.label > e.reference || '/' AND a.label < e.reference || '0')
        WHERE e.conversation = ?1)
        """;

    private const string CardsSql = """
        UPDATE activities SET json = '{"type":"message"}'
        WHERE label IS NOT NULL AND EXISTS (SELECT 1 FROM escalations e WHERE e.conversation = ?1
        AND (label = e.reference OR (label > e.reference || '/' AND label < e.reference || '0')))
        """;

    private const string PlacesSql = "DELETE FROM places WHERE conversation = ?1";

    private const string ConversationSql = "UPDATE conversations SET user_id = NULL, locale = NULL WHERE id = ?1";

    /// <summary>Erases a conversation and what after-care knows of its clients.</summary>
    public static ErasureReceipt Erase(SqlSession session, ConversationKey key, long conversation, DateTimeOffset at)
    {
        var (treatments, checkIns) = CareErasureRows.EraseOfConversation(session, conversation);
        return EraseSaid(session, key, conversation, at) with { Treatments = treatments, CheckIns = checkIns };
    }

    /// <summary>Erases a conversation; what after-care knows of its clients stays.</summary>
    public static ErasureReceipt EraseSaid(SqlSession session, ConversationKey key, long conversation, DateTimeOffset at)
    {
        var state = Senders(session, conversation).Sum(sender => DeleteUserState(session, StateKeys.User(key.ChannelId, sender)));
        using (var statement = session.Use(ConversationStateSql).Bind(1, conversation).Bind(2, StateKeys.Conversation(key)))
            state += statement.Execute();
        var outbox = Run(session, OutboxSql, conversation);
        Run(session, InboxSql, conversation);
        var ratings = Run(session, RatingsSql, conversation);
        var activities = Run(session, ActivitiesSql, conversation);
        var questions = Run(session, QuestionsSql, conversation);
        Run(session, NotesSql, conversation);
        Run(session, WaitingCardsSql, conversation);
        Run(session, CardsSql, conversation);
        Run(session, PlacesSql, conversation);
        var escalations = Run(session, EscalationsSql, conversation);
        Run(session, ConversationSql, conversation);
        return new ErasureReceipt(key, at, activities, state, outbox, escalations, questions, ratings);
    }

    private static List<string> Senders(SqlSession session, long conversation)
    {
        using var statement = session.Use(SendersSql).Bind(1, conversation);
        var senders = new List<string>();
        while (statement.Step())
            senders.Add(statement.Text(0));
        return senders;
    }

    private static int DeleteUserState(SqlSession session, string key)
    {
        using var statement = session.Use(UserStateSql).Bind(1, key);
        return statement.Execute();
    }

    private static int Run(SqlSession session, string sql, long conversation)
    {
        using var statement = session.Use(sql).Bind(1, conversation);
        return statement.Execute();
    }
}
