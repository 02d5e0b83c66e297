namespace MassageBot.Storage.Sql;

internal sealed class SqlConversationStore(ISqlDatabase database) : IConversationStore
{
    private const string CreateSql = """
        INSERT INTO conversations (channel_id, conversation_id, user_id, locale, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (channel_id, conversation_id) DO UPDATE
        SET user_id = COALESCE(conversations.user_id, excluded.user_id), locale = COALESCE(conversations.locale, excluded.locale)
        """;

    private const string FindSql = """
        SELECT user_id, locale, created_at FROM conversations WHERE channel_id = ?1 AND conversation_id = ?2
        """;

    private const string ReadSql = """
        SELECT sequence, activity_id, timestamp, from_client, json FROM activities
        WHERE conversation = (SELECT id FROM conversations WHERE channel_id = ?1 AND conversation_id = ?2)
        AND sequence > ?3 AND visible = 1 ORDER BY sequence LIMIT ?4
        """;

    private const string FindSentSql = """
        SELECT a.sequence, a.activity_id, a.timestamp, a.from_client, a.json
        FROM activities a JOIN conversations c ON c.id = a.conversation
        WHERE c.channel_id = ?1 AND c.conversation_id = ?2 AND a.from_client = 0 AND a.visible = 1
        AND (a.activity_id = ?3 OR a.id IN (SELECT activity FROM outbox WHERE conversation = c.id AND channel_activity_id = ?3))
        ORDER BY a.sequence DESC LIMIT 1
        """;

    private const string FindHeardSql = """
        SELECT a.sequence, a.activity_id, a.timestamp, a.from_client, a.json
        FROM activities a JOIN conversations c ON c.id = a.conversation
        WHERE c.channel_id = ?1 AND c.conversation_id = ?2 AND a.from_client = 1 AND a.visible = 1 AND a.activity_id = ?3
        """;

    private const string FindLastHeardSql = """
        SELECT a.sequence, a.activity_id, a.timestamp, a.from_client, a.json
        FROM activities a JOIN conversations c ON c.id = a.conversation
        WHERE c.channel_id = ?1 AND c.conversation_id = ?2 AND a.from_client = 1 AND a.visible = 1
        ORDER BY a.sequence DESC LIMIT 1
        """;

    public Task CreateAsync(ConversationRecord conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return database.WriteAsync(
            session =>
            {
                using var statement = session.Use(CreateSql)
                    .Bind(1, conversation.Key.ChannelId)
                    .Bind(2, conversation.Key.ConversationId)
                    .Bind(3, conversation.UserId)
                    .Bind(4, conversation.Locale)
                    .Bind(5, conversation.CreatedAt.ToUnixTimeMilliseconds());
                return statement.Execute();
            },
            cancellationToken,
            scope: WriteScope.Of(conversation.Key));
    }

    public Task<ConversationRecord?> FindAsync(ConversationKey key, CancellationToken cancellationToken) =>
        database.ReadAsync(
            session =>
            {
                using var statement = session.Use(FindSql).Bind(1, key.ChannelId).Bind(2, key.ConversationId);
                return statement.Step()
                    ? new ConversationRecord(
                        key,
                        statement.TextOrNull(0),
                        statement.TextOrNull(1),
                        DateTimeOffset.FromUnixTimeMilliseconds(statement.Number(2)))
                    : null;
            },
            cancellationToken);

    public Task<TranscriptPage> ReadAsync(ConversationKey key, long afterSequence, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return database.ReadAsync(session => Read(session, key, afterSequence, limit), cancellationToken);
    }

    public Task<TranscriptItem?> FindSentAsync(ConversationKey key, string activityId, CancellationToken cancellationToken) =>
        FindAsync(FindSentSql, key, activityId, cancellationToken);

    public Task<TranscriptItem?> FindHeardAsync(ConversationKey key, string activityId, CancellationToken cancellationToken) =>
        FindAsync(FindHeardSql, key, activityId, cancellationToken);

    public Task<TranscriptItem?> FindLastHeardAsync(ConversationKey key, CancellationToken cancellationToken) =>
        database.ReadAsync(
            session =>
            {
                using var statement = session.Use(FindLastHeardSql).Bind(1, key.ChannelId).Bind(2, key.ConversationId);
                return statement.Step() ? Item(statement) : null;
            },
            cancellationToken);

    private Task<TranscriptItem?> FindAsync(string sql, ConversationKey key, string activityId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activityId);
        return database.ReadAsync(
            session =>
            {
                using var statement = session.Use(sql).Bind(1, key.ChannelId).Bind(2, key.ConversationId).Bind(3, activityId);
                return statement.Step() ? Item(statement) : null;
            },
            cancellationToken);
    }

    private static TranscriptItem Item(SqlStatement statement) => new(
        statement.Number(0),
        statement.Text(1),
        DateTimeOffset.FromUnixTimeMilliseconds(statement.Number(2)),
        statement.Number(3) != 0,
        statement.Text(4));

    private static TranscriptPage Read(SqlSession session, ConversationKey key, long afterSequence, int limit)
    {
        using var statement = session.Use(ReadSql)
            .Bind(1, key.ChannelId)
            .Bind(2, key.ConversationId)
            .Bind(3, afterSequence)
            .Bind(4, (long)limit + 1);
        var items = new List<TranscriptItem>();
        while (statement.Step())
        {
            if (items.Count == limit)
                return new TranscriptPage(items, items[^1].Sequence, HasMore: true);
            items.Add(Item(statement));
        }

        return new TranscriptPage(items, items.Count == 0 ? afterSequence : items[^1].Sequence, HasMore: false);
    }
}
