using System.Globalization;

namespace MassageBot.Storage.Sql;

/// <summary>The statements on the table of activities.</summary>
internal static class ActivityRows
{
    private const string InsertSql = """
        INSERT INTO activities (conversation, sequence, activity_id, client_activity_id, from_client, from_id, visible, kind, timestamp, in_reply_to, json, label)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING id
        """;

    private const string DuplicateColumns = """
        SELECT activity_id, sequence, timestamp, NOT EXISTS (SELECT 1 FROM inbox WHERE activity = activities.id AND failed_at IS NULL)
        FROM activities
        """;

    private const string DuplicateByIdSql = $"{DuplicateColumns} WHERE conversation = ?1 AND activity_id = ?2 AND from_client = 1";

    private const string DuplicateByClientIdSql = $"{DuplicateColumns} WHERE conversation = ?1 AND client_activity_id = ?2";

    private const string FindInboundSql = """
        SELECT a.id, a.conversation, a.sequence FROM activities a JOIN conversations c ON c.id = a.conversation
        WHERE c.channel_id = ?1 AND c.conversation_id = ?2 AND a.activity_id = ?3 AND a.from_client = 1
        """;

    private const string RepliesSql = """
        SELECT activity_id, sequence, timestamp, kind, json FROM activities
        WHERE conversation = ?1 AND sequence > ?2 AND in_reply_to = ?3 ORDER BY sequence
        """;

    private const string BlankSql = """UPDATE activities SET json = '{"type":"message"}' WHERE id = ?1""";

    private const string LabelSql = "UPDATE activities SET label = ?2 WHERE id = ?1";

    /// <summary>The id the store assigns; the form that Direct Line clients know.</summary>
    public static string AssignedId(ConversationKey conversation, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversation.ConversationId}|{sequence:D7}");

    public static Acceptance? FindDuplicate(SqlSession session, long conversation, string? activityId, string? clientActivityId) =>
        FindDuplicate(session, DuplicateByIdSql, conversation, activityId)
        ?? FindDuplicate(session, DuplicateByClientIdSql, conversation, clientActivityId);

    public static long InsertInbound(SqlSession session, ConversationRow row, string activityId, string? clientActivityId, InboundActivity activity)
    {
        using var statement = session.Use(InsertSql)
            .Bind(1, row.Id)
            .Bind(2, row.LastSequence)
            .Bind(3, activityId)
            .Bind(4, clientActivityId)
            .Bind(5, true)
            .Bind(6, activity.FromId)
            .Bind(7, activity.Visible)
            .Bind(8, activity.Kind)
            .Bind(9, row.LastTimestamp)
            .Bind(11, activity.Json);
        statement.Step();
        return statement.Number(0);
    }

    public static long InsertOutgoing(SqlSession session, ConversationRow row, string activityId, long inReplyTo, OutgoingActivity activity)
    {
        using var statement = session.Use(InsertSql)
            .Bind(1, row.Id)
            .Bind(2, row.LastSequence)
            .Bind(3, activityId)
            .Bind(5, false)
            .Bind(7, activity.Visible)
            .Bind(8, activity.Kind)
            .Bind(9, row.LastTimestamp)
            .Bind(10, inReplyTo)
            .Bind(11, activity.Json)
            .Bind(12, activity.Label);
        statement.Step();
        return statement.Number(0);
    }

    public static IReadOnlyList<SentActivity> Replies(SqlSession session, ConversationKey key, string activityId)
    {
        using var find = session.Use(FindInboundSql).Bind(1, key.ChannelId).Bind(2, key.ConversationId).Bind(3, activityId);
        if (!find.Step())
            return [];
        using var statement = session.Use(RepliesSql).Bind(1, find.Number(1)).Bind(2, find.Number(2)).Bind(3, find.Number(0));
        var replies = new List<SentActivity>();
        while (statement.Step())
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(statement.Number(2));
            replies.Add(new SentActivity(statement.Text(0), statement.Number(1), at, statement.Text(3), statement.Text(4)));
        }

        return replies;
    }

    /// <summary>Keeps that something was heard, and nothing of it.</summary>
    public static void Blank(SqlSession session, long activity)
    {
        using var statement = session.Use(BlankSql).Bind(1, activity);
        statement.Execute();
    }

    public static void Label(SqlSession session, long activity, string label)
    {
        using var statement = session.Use(LabelSql).Bind(1, activity).Bind(2, label);
        statement.Execute();
    }

    private static Acceptance? FindDuplicate(SqlSession session, string sql, long conversation, string? id)
    {
        if (id is null)
            return null;
        using var statement = session.Use(sql).Bind(1, conversation).Bind(2, id);
        return statement.Step()
            ? new Acceptance(
                IsDuplicate: true,
                statement.Text(0),
                statement.Number(1),
                DateTimeOffset.FromUnixTimeMilliseconds(statement.Number(2)),
                IsDone: statement.Number(3) != 0)
            : null;
    }
}
