using Dapper;

namespace MassageBot.Storage.Sqlite;

internal sealed class SqliteEscalationStore(SqliteDatabase database, EscalationReferences references, TimeProvider time) : IEscalationStore
{
    private const string ReserveSql = """
        INSERT INTO escalation_references (reference, reserved_at) VALUES (?1, ?2) ON CONFLICT (reference) DO NOTHING
        """;

    private const string Columns = """
        SELECT e.reference AS Reference, c.channel_id AS ChannelId, c.conversation_id AS ConversationId, e.level AS Level, e.route AS Route,
               e.rule_ids AS RuleIds, e.summary AS Summary, e.contact AS Contact, e.consent_text_version AS ConsentTextVersion,
               e.consent_at AS ConsentAt, e.opened_at AS OpenedAt, e.content_version AS ContentVersion, e.status AS Status
        FROM escalations e JOIN conversations c ON c.id = e.conversation
        """;

    private const string GetSql = $"{Columns} WHERE e.reference = @reference";

    private const string ListSql = $"{Columns} WHERE @status IS NULL OR e.status = @status ORDER BY e.opened_at DESC, e.id DESC LIMIT @limit";

    public Task<string> ReserveReferenceAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => references.Draw(reference =>
            {
                using var statement = session.Use(ReserveSql).Bind(1, reference).Bind(2, time.GetUtcNow().ToUnixTimeMilliseconds());
                return statement.Execute() == 1;
            }),
            cancellationToken);

    public Task<EscalationRecord?> GetAsync(string reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var wanted = new { reference = reference.Trim().ToUpperInvariant() };
        return database.ReadAsync(
            session => session.Connection.QuerySingleOrDefault<EscalationRow>(GetSql, wanted)?.ToRecord(),
            cancellationToken);
    }

    public Task<IReadOnlyList<EscalationRecord>> ListAsync(EscalationStatus? status, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<EscalationRecord>>(
            session => session.Connection.Query<EscalationRow>(ListSql, new { status = (long?)status, limit }).Select(row => row.ToRecord()).ToList(),
            cancellationToken);
}
