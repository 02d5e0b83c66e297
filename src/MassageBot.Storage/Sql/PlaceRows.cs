namespace MassageBot.Storage.Sql;

/// <summary>The statements by which turns note where the bot can speak.</summary>
internal static class PlaceRows
{
    private const string EnterSql = """
        INSERT INTO places (conversation, kind, tenant_id, team_id, user_id, reference, entered_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (conversation) DO UPDATE SET kind = excluded.kind, tenant_id = excluded.tenant_id, team_id = excluded.team_id,
        user_id = excluded.user_id, reference = excluded.reference, left_at = NULL
        """;

    private const string LeaveSql = "UPDATE places SET left_at = ?2 WHERE conversation = ?1 AND left_at IS NULL";

    public static void Enter(SqlSession session, long conversation, PlaceEntered place)
    {
        using var statement = session.Use(EnterSql)
            .Bind(1, conversation)
            .Bind(2, place.Kind)
            .Bind(3, place.TenantId)
            .Bind(4, place.TeamId)
            .Bind(5, place.UserId)
            .Bind(6, place.Reference)
            .Bind(7, place.At.ToUnixTimeMilliseconds());
        statement.Execute();
        OutboxRows.Release(session, conversation, place.At);
    }

    public static void Leave(SqlSession session, long conversation, PlaceLeft left)
    {
        using var statement = session.Use(LeaveSql).Bind(1, conversation).Bind(2, left.At.ToUnixTimeMilliseconds());
        statement.Execute();
    }
}
