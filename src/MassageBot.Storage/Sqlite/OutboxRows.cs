namespace MassageBot.Storage.Sqlite;

/// <summary>The statement by which a turn fills the outbox.</summary>
internal static class OutboxRows
{
    private const string InsertSql = "INSERT INTO outbox (conversation, activity, next_attempt_at) VALUES (?1, ?2, ?3)";

    public static void Insert(SqliteSession session, long conversation, long activity, DateTimeOffset dueAt)
    {
        using var statement = session.Use(InsertSql).Bind(1, conversation).Bind(2, activity).Bind(3, dueAt.ToUnixTimeMilliseconds());
        statement.Execute();
    }
}
