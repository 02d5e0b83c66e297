using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MassageBot.Storage.Sql;

/// <summary>The statements by which treatments are added with their check-ins.</summary>
internal static class TreatmentRows
{
    private const string FindSql = "SELECT id, fingerprint FROM treatments WHERE external_id = ?1";

    private const string InsertSql = """
        INSERT INTO treatments (external_id, client, practitioner, kind, areas, modifiers, ended_at, fingerprint, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING id
        """;

    private const string InsertCheckInSql = """
        INSERT INTO check_ins (treatment, client, step, plan_version, status, reason, due_at, expires_at, safety, remind_after, next_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """;

    private const string FindRequestSql = "SELECT fingerprint, treatment FROM care_requests WHERE key = ?1";

    private const string InsertRequestSql = "INSERT INTO care_requests (key, fingerprint, treatment, at) VALUES (?1, ?2, ?3, ?4)";

    public static TreatmentAcceptance Add(SqlSession session, PlannedTreatment planned, CareRequest? request, DateTimeOffset at)
    {
        if (request is not null && FindRequest(session, request) is { } earlier)
            return earlier;
        var acceptance = Add(session, planned, at);
        if (request is null || acceptance.Outcome == TreatmentOutcome.Differs)
            return acceptance;
        using var statement = session.Use(InsertRequestSql)
            .Bind(1, request.Key)
            .Bind(2, request.Fingerprint)
            .Bind(3, acceptance.Id)
            .Bind(4, at.ToUnixTimeMilliseconds());
        statement.Execute();
        return acceptance;
    }

    public static TreatmentAcceptance Add(SqlSession session, PlannedTreatment planned, DateTimeOffset at)
    {
        var treatment = planned.Treatment;
        var fingerprint = Fingerprint(treatment);
        var known = Find(session, treatment.ExternalId);
        if (known is { } other && other.Fingerprint != fingerprint)
            return new TreatmentAcceptance(TreatmentOutcome.Differs, other.Id);
        var client = CareClientRows.Upsert(session, treatment.Client, at);
        if (treatment.Consent is { } consent)
            CareClientRows.Consent(session, client, consent);
        return known is { } same
            ? new TreatmentAcceptance(TreatmentOutcome.Known, same.Id)
            : new TreatmentAcceptance(TreatmentOutcome.Added, Insert(session, planned, client, fingerprint, at));
    }

    /// <summary>Adds a treatment that the client of a conversation told of, unless it is known.</summary>
    public static void Tell(SqlSession session, long conversation, TreatmentTold told)
    {
        var treatment = told.Planned.Treatment;
        if (Find(session, treatment.ExternalId) is not null)
            return;
        var client = CareClientRows.FindOrInsert(session, conversation, treatment.Client, told.Reference, told.At);
        if (treatment.Consent is { } consent)
            CareClientRows.Consent(session, client, consent);
        Insert(session, told.Planned, client, Fingerprint(treatment), told.At);
    }

    public static bool IsTaken(SqlSession session, string externalId) => Find(session, externalId) is not null;

    private static (long Id, string Fingerprint)? Find(SqlSession session, string externalId)
    {
        using var statement = session.Use(FindSql).Bind(1, externalId);
        return statement.Step() ? (statement.Number(0), statement.Text(1)) : null;
    }

    private static TreatmentAcceptance? FindRequest(SqlSession session, CareRequest request)
    {
        using var statement = session.Use(FindRequestSql).Bind(1, request.Key);
        if (!statement.Step())
            return null;
        return new TreatmentAcceptance(statement.Text(0) == request.Fingerprint ? TreatmentOutcome.Repeated : TreatmentOutcome.KeyTaken, statement.Number(1));
    }

    private static long Insert(SqlSession session, PlannedTreatment planned, long client, string fingerprint, DateTimeOffset at)
    {
        var treatment = planned.Treatment;
        long id;
        using (var statement = session.Use(InsertSql)
            .Bind(1, treatment.ExternalId)
            .Bind(2, client)
            .Bind(3, treatment.Practitioner)
            .Bind(4, treatment.Kind)
            .Bind(5, JsonSerializer.Serialize(treatment.Areas))
            .Bind(6, JsonSerializer.Serialize(treatment.Modifiers))
            .Bind(7, treatment.EndedAt.ToUnixTimeMilliseconds())
            .Bind(8, fingerprint)
            .Bind(9, at.ToUnixTimeMilliseconds()))
        {
            statement.Step();
            id = statement.Number(0);
        }

        session.Announce(new NodeNews(NodeNewsKind.CheckIns));
        foreach (var checkIn in planned.CheckIns)
            Insert(session, id, client, checkIn);
        return id;
    }

    private static void Insert(SqlSession session, long treatment, long client, NewCheckIn checkIn)
    {
        var next = checkIn.NotBefore > checkIn.DueAt ? checkIn.NotBefore : checkIn.DueAt;
        using var statement = session.Use(InsertCheckInSql)
            .Bind(1, treatment)
            .Bind(2, client)
            .Bind(3, checkIn.Step)
            .Bind(4, checkIn.PlanVersion)
            .Bind(5, (long)(checkIn.SkipReason is null ? CheckInStatus.Planned : CheckInStatus.Skipped))
            .Bind(6, checkIn.SkipReason)
            .Bind(7, checkIn.DueAt.ToUnixTimeMilliseconds())
            .Bind(8, checkIn.ExpiresAt.ToUnixTimeMilliseconds())
            .Bind(9, checkIn.IsSafety)
            .Bind(10, (long?)checkIn.RemindAfter?.TotalMilliseconds)
            .Bind(11, checkIn.SkipReason is null ? next.ToUnixTimeMilliseconds() : null);
        statement.Execute();
    }

    // Who the client is by name, and what they consented to, may change; what was done to whom and when may not.
    private static string Fingerprint(NewTreatment treatment)
    {
        var text = string.Join(
            '\n',
            treatment.Client.ExternalId,
            treatment.Practitioner,
            treatment.Kind,
            string.Join(',', treatment.Areas.Order(StringComparer.Ordinal)),
            string.Join(',', treatment.Modifiers.Order(StringComparer.Ordinal)),
            treatment.EndedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
