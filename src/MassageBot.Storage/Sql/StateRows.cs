namespace MassageBot.Storage.Sql;

/// <summary>The statements on bot state.</summary>
internal static class StateRows
{
    private const string ReadSql = "SELECT key, json, version FROM state WHERE key IN (?1, ?2, ?3)";

    private const string InsertSql = """
        INSERT INTO state (key, conversation, version, json) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (key) DO NOTHING
        """;

    private const string UpdateSql = "UPDATE state SET json = ?4, version = ?3, conversation = ?2 WHERE key = ?1 AND version = ?5";

    private const string DeleteSql = "DELETE FROM state WHERE key = ?1 AND version = ?2";

    private const string ExistsSql = "SELECT 1 FROM state WHERE key = ?1";

    /// <summary>The items that belong to a turn of this conversation and sender.</summary>
    public static IReadOnlyDictionary<string, StateItem> Read(SqlSession session, ConversationKey conversation, string? fromId)
    {
        using var statement = session.Use(ReadSql).Bind(1, StateKeys.Conversation(conversation));
        if (fromId is not null)
            statement.Bind(2, StateKeys.User(conversation.ChannelId, fromId)).Bind(3, StateKeys.UserInConversation(conversation, fromId));
        var items = new Dictionary<string, StateItem>(StringComparer.Ordinal);
        while (statement.Step())
            items.Add(statement.Text(0), new StateItem(statement.Text(1), statement.Number(2)));
        return items;
    }

    public static void Apply(SqlSession session, StateChange change, long conversation, long newVersion)
    {
        var applied = (change.Json, change.ExpectedVersion) switch
        {
            ({ } json, { } version) => Update(session, change.Key, json, version, conversation, newVersion),
            ({ } json, null) => Insert(session, change.Key, json, conversation, newVersion),
            (null, { } version) => Delete(session, change.Key, version),
            (null, null) => !Exists(session, change.Key),
        };
        if (!applied)
            throw new StateConflictException(change.Key, change.ExpectedVersion);
    }

    private static bool Insert(SqlSession session, string key, string json, long conversation, long newVersion)
    {
        using var statement = session.Use(InsertSql).Bind(1, key).Bind(2, conversation).Bind(3, newVersion).Bind(4, json);
        return statement.Execute() == 1;
    }

    private static bool Update(SqlSession session, string key, string json, long version, long conversation, long newVersion)
    {
        using var statement = session.Use(UpdateSql).Bind(1, key).Bind(2, conversation).Bind(3, newVersion).Bind(4, json).Bind(5, version);
        return statement.Execute() == 1;
    }

    private static bool Delete(SqlSession session, string key, long version)
    {
        using var statement = session.Use(DeleteSql).Bind(1, key).Bind(2, version);
        return statement.Execute() == 1;
    }

    private static bool Exists(SqlSession session, string key)
    {
        using var statement = session.Use(ExistsSql).Bind(1, key);
        return statement.Step();
    }
}
