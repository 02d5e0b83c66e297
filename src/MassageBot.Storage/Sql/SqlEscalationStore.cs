using Dapper;

namespace MassageBot.Storage.Sql;

internal sealed class SqlEscalationStore(ISqlDatabase database, EscalationReferences references, TimeProvider time) : IEscalationStore
{
    private const string ReserveSql = """
        INSERT INTO escalation_references (reference, reserved_at) VALUES (?1, ?2) ON CONFLICT (reference) DO NOTHING
        """;

    private const string Columns = """
        SELECT e.reference AS Reference, c.channel_id AS ChannelId, c.conversation_id AS ConversationId, e.level AS Level, e.route AS Route,
               e.rule_ids AS RuleIds, e.summary AS Summary, e.contact AS Contact, e.consent_text_version AS ConsentTextVersion,
               e.consent_at AS ConsentAt, e.opened_at AS OpenedAt, e.content_version AS ContentVersion, e.status AS Status,
               e.id AS Number, e.revision AS Revision, e.promised_at AS PromisedAt, e.remind_at AS RemindAt, e.reminders AS Reminders,
               e.holder_id AS HolderId, e.holder_name AS HolderName, e.claimed_at AS ClaimedAt, e.resolved_at AS ResolvedAt
        FROM escalations e JOIN conversations c ON c.id = e.conversation
        """;

    private const string GetSql = $"{Columns} WHERE e.reference = @reference";

    private const string ListSql = $"{Columns} WHERE @status IS NULL OR e.status = @status ORDER BY e.opened_at DESC, e.id DESC LIMIT @limit";

    private const string GetByNumberSql = $"{Columns} WHERE e.id = @number";

    private const string ToRemindSql = $"{Columns} WHERE e.remind_at <= @now ORDER BY e.remind_at, e.id LIMIT @limit";

    private const string NextReminderSql = "SELECT MIN(remind_at) FROM escalations WHERE remind_at IS NOT NULL";

    private const string HistorySql = """
        SELECT s.step AS Step, s.by_id AS ById, s.by_name AS ByName, s.note AS Note, s.at AS At
        FROM escalation_steps s JOIN escalations e ON e.id = s.escalation WHERE e.reference = @reference ORDER BY s.id
        """;

    private const string ShownSql = """
        SELECT DISTINCT c.channel_id AS Channel, c.conversation_id AS Conversation, e.reference AS Reference, a.label AS Label, e.id AS Number, c.id AS Place
        FROM escalations e JOIN conversations own ON own.id = e.conversation
        JOIN activities a ON a.label = e.reference OR (a.label > e.reference || '/' AND a.label < e.reference || '0')
        JOIN outbox o ON o.activity = a.id AND o.status = 1
        JOIN conversations c ON c.id = a.conversation
        WHERE own.channel_id = @channel AND own.conversation_id = @conversation ORDER BY e.id, c.id, a.label
        """;

    public Task<string> ReserveReferenceAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => references.Draw(reference =>
            {
                using var statement = session.Use(ReserveSql).Bind(1, reference).Bind(2, time.GetUtcNow().ToUnixTimeMilliseconds());
                return statement.Execute() == 1;
            }),
            cancellationToken,
            scope: WriteScope.OwnRows);

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

    public Task<EscalationRecord?> GetAsync(long number, CancellationToken cancellationToken) =>
        database.ReadAsync(
            session => session.Connection.QuerySingleOrDefault<EscalationRow>(GetByNumberSql, new { number })?.ToRecord(),
            cancellationToken);

    public Task<IReadOnlyList<EscalationHistoryItem>> HistoryAsync(string reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var wanted = new { reference = reference.Trim().ToUpperInvariant() };
        return database.ReadAsync<IReadOnlyList<EscalationHistoryItem>>(
            session => session.Connection.Query<EscalationStepRow>(HistorySql, wanted).Select(row => row.ToHistoryItem()).ToList(),
            cancellationToken);
    }

    public Task<IReadOnlyList<EscalationRecord>> ListToRemindAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<EscalationRecord>>(
            session => session.Connection.Query<EscalationRow>(ToRemindSql, new { now = now.ToUnixTimeMilliseconds(), limit }).Select(row => row.ToRecord()).ToList(),
            cancellationToken);

    public Task<DateTimeOffset?> NextReminderAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<DateTimeOffset?>(
            session => session.Connection.QuerySingle<long?>(NextReminderSql) is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
            cancellationToken);

    public Task<IReadOnlyList<CaseShown>> ListShownAsync(ConversationKey client, CancellationToken cancellationToken)
    {
        var wanted = new { channel = client.ChannelId, conversation = client.ConversationId };
        return database.ReadAsync<IReadOnlyList<CaseShown>>(
            session => session.Connection.Query<(string Channel, string Conversation, string Reference, string Label, long Number, long Place)>(ShownSql, wanted)
                .Select(row => new CaseShown(new ConversationKey(row.Channel, row.Conversation), row.Reference, row.Label))
                .ToList(),
            cancellationToken);
    }

    public Task<StaffFigures> CountAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        database.ReadAsync(session => FigureRows.Count(session, from, to), cancellationToken);
}
