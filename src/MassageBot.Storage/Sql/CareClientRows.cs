namespace MassageBot.Storage.Sql;

/// <summary>The statements on clients and their consents.</summary>
internal static class CareClientRows
{
    // Who said stop under another id, but with the same address, has said stop.
    private const string UpsertSql = """
        INSERT INTO clients (external_id, name, locale, time_zone, email, phone, opted_out_at, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT MAX(opted_out_at) FROM clients WHERE email = ?5), ?7)
        ON CONFLICT (external_id) DO UPDATE SET name = COALESCE(excluded.name, clients.name), locale = COALESCE(excluded.locale, clients.locale),
        time_zone = excluded.time_zone, email = COALESCE(excluded.email, clients.email), phone = COALESCE(excluded.phone, clients.phone),
        opted_out_at = CASE WHEN clients.opted_out_at >= excluded.opted_out_at THEN clients.opted_out_at
        ELSE COALESCE(excluded.opted_out_at, clients.opted_out_at) END
        RETURNING id
        """;

    private const string InsertOfConversationSql = """
        INSERT INTO clients (name, locale, time_zone, email, phone, conversation, reference, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id
        """;

    private const string OfConversationSql = "SELECT id FROM clients WHERE conversation = ?1 ORDER BY id";

    private const string SameAddressSql = """
        SELECT id FROM clients WHERE email IN (SELECT email FROM clients WHERE conversation = ?1 AND email IS NOT NULL)
        AND (conversation IS NULL OR conversation <> ?1)
        """;

    private const string SameAddressAsClientSql = "SELECT id FROM clients WHERE id = ?1 OR email = (SELECT email FROM clients WHERE id = ?1) ORDER BY id";

    private const string LinkSql = "UPDATE clients SET conversation = ?2, reference = ?3 WHERE id = ?1";

    private const string LogSql = """
        INSERT INTO care_consents (client, granted, text_version, channel, at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (client, at, granted) DO NOTHING
        """;

    private const string ConsentSql = "UPDATE clients SET consented_at = CASE WHEN consented_at > ?2 THEN consented_at ELSE ?2 END WHERE id = ?1";

    private const string StopSql = "UPDATE clients SET opted_out_at = CASE WHEN opted_out_at > ?2 THEN opted_out_at ELSE ?2 END WHERE id = ?1";

    private const string CancelSql = """
        UPDATE check_ins SET status = CASE WHEN status IN (0, 1) THEN 6 ELSE status END,
        reason = CASE WHEN status IN (0, 1) THEN 'opted-out' ELSE reason END, next_at = NULL
        WHERE client = ?1 AND next_at IS NOT NULL
        """;

    /// <summary>The row of a client whom the clinic knows by its id.</summary>
    public static long Upsert(SqlSession session, CareClient client, DateTimeOffset at)
    {
        using var statement = session.Use(UpsertSql)
            .Bind(1, client.ExternalId)
            .Bind(2, client.Name)
            .Bind(3, client.Locale)
            .Bind(4, client.TimeZone)
            .Bind(5, client.Email)
            .Bind(6, client.Phone)
            .Bind(7, at.ToUnixTimeMilliseconds());
        statement.Step();
        return statement.Number(0);
    }

    /// <summary>The row of the client of a conversation; a new one where there is none.</summary>
    public static long FindOrInsert(SqlSession session, long conversation, CareClient client, string? reference, DateTimeOffset at)
    {
        if (OfConversation(session, conversation) is [var known, ..])
            return known;
        using var statement = session.Use(InsertOfConversationSql)
            .Bind(1, client.Name)
            .Bind(2, client.Locale)
            .Bind(3, client.TimeZone)
            .Bind(4, client.Email)
            .Bind(5, client.Phone)
            .Bind(6, conversation)
            .Bind(7, reference)
            .Bind(8, at.ToUnixTimeMilliseconds());
        statement.Step();
        return statement.Number(0);
    }

    public static void Link(SqlSession session, long conversation, ClientLinked linked)
    {
        session.Announce(new NodeNews(NodeNewsKind.CheckIns));
        using var statement = session.Use(LinkSql).Bind(1, linked.ClientId).Bind(2, conversation).Bind(3, linked.Reference);
        statement.Execute();
    }

    public static void Consent(SqlSession session, long client, CareConsent consent)
    {
        Log(session, client, granted: true, consent.TextVersion, consent.Channel, consent.At);
        using var statement = session.Use(ConsentSql).Bind(1, client).Bind(2, consent.At.ToUnixTimeMilliseconds());
        statement.Execute();
    }

    public static void ConsentOfConversation(SqlSession session, long conversation, CareConsent consent)
    {
        foreach (var client in OfConversation(session, conversation))
            Consent(session, client, consent);
    }

    public static void OptOut(SqlSession session, long conversation, CareOptedOut stop) =>
        OptOut(session, Ids(session, OfConversationSql, conversation).Concat(Ids(session, SameAddressSql, conversation)), stop);

    /// <summary>False when there is no such client.</summary>
    public static bool OptOutClient(SqlSession session, long client, CareOptedOut stop)
    {
        var clients = Ids(session, SameAddressAsClientSql, client);
        OptOut(session, clients, stop);
        return clients.Count > 0;
    }

    public static IReadOnlyList<long> OfConversation(SqlSession session, long conversation) => Ids(session, OfConversationSql, conversation);

    private static void Log(SqlSession session, long client, bool granted, string? textVersion, string channel, DateTimeOffset at)
    {
        using var statement = session.Use(LogSql)
            .Bind(1, client)
            .Bind(2, granted)
            .Bind(3, textVersion)
            .Bind(4, channel)
            .Bind(5, at.ToUnixTimeMilliseconds());
        statement.Execute();
    }

    private static void OptOut(SqlSession session, IEnumerable<long> clients, CareOptedOut stop)
    {
        foreach (var client in clients)
        {
            Log(session, client, granted: false, null, stop.Channel, stop.At);
            using var statement = session.Use(StopSql).Bind(1, client).Bind(2, stop.At.ToUnixTimeMilliseconds());
            statement.Execute();
            using var cancel = session.Use(CancelSql).Bind(1, client);
            cancel.Execute();
        }
    }

    private static List<long> Ids(SqlSession session, string sql, long conversation)
    {
        using var statement = session.Use(sql).Bind(1, conversation);
        var ids = new List<long>();
        while (statement.Step())
            ids.Add(statement.Number(0));
        return ids;
    }
}
