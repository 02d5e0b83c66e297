namespace MassageBot.Storage.Sql;

/// <summary>The statement by which a turn fills the outbox.</summary>
internal static class OutboxRows
{
    private const string InsertSql = "INSERT INTO outbox (conversation, activity, next_attempt_at, replaces) VALUES (?1, ?2, ?3, ?4)";

    public static void Insert(SqlSession session, long conversation, long activity, OutgoingActivity outgoing)
    {
        using var statement = session.Use(InsertSql)
            .Bind(1, conversation)
            .Bind(2, activity)
            .Bind(3, outgoing.At.ToUnixTimeMilliseconds())
            .Bind(4, outgoing.Replaces ? outgoing.Label : null);
        statement.Execute();
    }
}
