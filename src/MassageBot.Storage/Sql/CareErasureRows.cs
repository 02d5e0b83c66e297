namespace MassageBot.Storage.Sql;

/// <summary>Removes what after-care knows of clients: their treatments, check-ins and requests, and who they are. Their consents stay.</summary>
internal static class CareErasureRows
{
    private const string CheckInsSql = "DELETE FROM check_ins WHERE client = ?1";

    private const string RequestsSql = "DELETE FROM care_requests WHERE treatment IN (SELECT id FROM treatments WHERE client = ?1)";

    private const string TreatmentsSql = "DELETE FROM treatments WHERE client = ?1";

    private const string ClientSql = """
        UPDATE clients SET external_id = NULL, name = NULL, locale = NULL, time_zone = 'Etc/UTC', email = NULL, phone = NULL, conversation = NULL, reference = NULL,
        last_check_in_at = NULL WHERE id = ?1
        """;

    /// <summary>Erases all clients of a conversation.</summary>
    public static (int Treatments, int CheckIns) EraseOfConversation(SqlSession session, long conversation)
    {
        var (treatments, checkIns) = (0, 0);
        foreach (var client in CareClientRows.OfConversation(session, conversation))
        {
            var erased = Erase(session, client);
            treatments += erased.Treatments;
            checkIns += erased.CheckIns;
        }

        return (treatments, checkIns);
    }

    public static (int Treatments, int CheckIns) Erase(SqlSession session, long client)
    {
        Run(session, RequestsSql, client);
        var checkIns = Run(session, CheckInsSql, client);
        var treatments = Run(session, TreatmentsSql, client);
        Run(session, ClientSql, client);
        return (treatments, checkIns);
    }

    private static int Run(SqlSession session, string sql, long client)
    {
        using var statement = session.Use(sql).Bind(1, client);
        return statement.Execute();
    }
}
