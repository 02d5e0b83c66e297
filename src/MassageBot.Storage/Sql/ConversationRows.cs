namespace MassageBot.Storage.Sql;

/// <summary>The statements on the table of conversations that turns need.</summary>
internal static class ConversationRows
{
    private const string FindSql = """
        SELECT id, last_sequence, last_timestamp, lease_owner, lease_expires
        FROM conversations WHERE channel_id = ?1 AND conversation_id = ?2
        """;

    private const string GetSql = """
        SELECT id, last_sequence, last_timestamp, lease_owner, lease_expires FROM conversations WHERE id = ?1
        """;

    private const string InsertSql = """
        INSERT INTO conversations (channel_id, conversation_id, created_at) VALUES (?1, ?2, ?3) RETURNING id
        """;

    private const string UpdateSql = """
        UPDATE conversations SET last_sequence = ?2, last_timestamp = ?3, lease_owner = ?4, lease_expires = ?5 WHERE id = ?1
        """;

    private const string ReleaseSql = """
        UPDATE conversations SET lease_owner = NULL, lease_expires = 0 WHERE lease_owner = ?1 RETURNING channel_id, conversation_id
        """;

    public static ConversationRow? Find(SqlSession session, ConversationKey key)
    {
        using var statement = session.Use(FindSql).Bind(1, key.ChannelId).Bind(2, key.ConversationId);
        return statement.Step() ? Read(statement) : null;
    }

    public static ConversationRow Get(SqlSession session, long id)
    {
        using var statement = session.Use(GetSql).Bind(1, id);
        statement.Step();
        return Read(statement);
    }

    public static ConversationRow FindOrInsert(SqlSession session, ConversationKey key, DateTimeOffset at)
    {
        if (Find(session, key) is { } known)
            return known;
        using var statement = session.Use(InsertSql).Bind(1, key.ChannelId).Bind(2, key.ConversationId).Bind(3, at.ToUnixTimeMilliseconds());
        statement.Step();
        return new ConversationRow(statement.Number(0), 0, 0, null, 0);
    }

    public static void Update(SqlSession session, ConversationRow row)
    {
        using var statement = session.Use(UpdateSql)
            .Bind(1, row.Id)
            .Bind(2, row.LastSequence)
            .Bind(3, row.LastTimestamp)
            .Bind(4, row.LeaseOwner)
            .Bind(5, row.LeaseExpires);
        statement.Execute();
    }

    /// <summary>Ends all leases of an owner and returns the conversations.</summary>
    public static IReadOnlyList<ConversationKey> Release(SqlSession session, string owner)
    {
        using var statement = session.Use(ReleaseSql).Bind(1, owner);
        var released = new List<ConversationKey>();
        while (statement.Step())
            released.Add(new ConversationKey(statement.Text(0), statement.Text(1)));
        return released;
    }

    private static ConversationRow Read(SqlStatement statement) => new(
        statement.Number(0),
        statement.Number(1),
        statement.Number(2),
        statement.TextOrNull(3),
        statement.Number(4));
}
