namespace MassageBot.Storage.Sql;

internal sealed class SqlCheckInStore(ISqlDatabase database) : ICheckInStore
{
    private const string NextSql = "SELECT MIN(next_at) FROM check_ins WHERE next_at IS NOT NULL";

    private const string ListSql = $"{CheckInReading.Select} WHERE i.due_at >= ?1 AND i.due_at < ?2 ORDER BY i.due_at, i.id LIMIT ?3";

    private const string FindSql = $"{CheckInReading.Select} WHERE i.id = ?1";

    private const string OfTreatmentSql = $"{CheckInReading.Select} WHERE t.external_id = ?1 ORDER BY i.due_at, i.id";

    private const string WithdrawSql = """
        UPDATE check_ins SET status = 6, reason = 'withdrawn', next_at = NULL, claim = claim + 1
        WHERE status IN (0, 1) AND treatment = (SELECT id FROM treatments WHERE external_id = ?1)
        """;

    private const string FailSql = "UPDATE check_ins SET status = 5, reason = ?2, next_at = NULL WHERE id = ?1 AND status IN (1, 2)";

    // A claim that a power cut forgets is claimed again; nothing has left by then.
    public Task<CheckInClaims> ClaimAsync(DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken) =>
        database.WriteAsync(session => CheckInClaimRows.Claim(session, now, until, limit), cancellationToken, WriteTraits.Relaxed, WriteScope.OwnRows);

    public Task<CheckInSettlement> SettleAsync(IReadOnlyList<CheckInDecision> decisions, DateTimeOffset now, TimeSpan spacing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        return database.WriteAsync(session => CheckInSettleRows.Settle(session, decisions, now, spacing), cancellationToken, scope: ScopeOf(decisions));
    }

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            session =>
            {
                using var statement = session.Use(NextSql);
                return statement.Step() ? CareTimes.At(statement.NumberOrNull(0)) : null;
            },
            cancellationToken);

    public Task<IReadOnlyList<CheckInRecord>> ListAsync(DateTimeOffset from, DateTimeOffset to, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CheckInRecord>>(
            session => CheckInReading.All(session.Use(ListSql).Bind(1, from.ToUnixTimeMilliseconds()).Bind(2, to.ToUnixTimeMilliseconds()).Bind(3, limit)), cancellationToken);

    public Task<CheckInRecord?> FindAsync(long id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => CheckInReading.All(session.Use(FindSql).Bind(1, id)).FirstOrDefault(), cancellationToken);

    public Task<IReadOnlyList<CheckInRecord>> ListOfTreatmentAsync(string treatmentExternalId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(treatmentExternalId);
        return database.ReadAsync<IReadOnlyList<CheckInRecord>>(session => CheckInReading.All(session.Use(OfTreatmentSql).Bind(1, treatmentExternalId)), cancellationToken);
    }

    public Task<int> WithdrawAsync(string treatmentExternalId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(treatmentExternalId);
        return database.WriteAsync(
            session =>
            {
                using var statement = session.Use(WithdrawSql).Bind(1, treatmentExternalId);
                return statement.Execute();
            },
            cancellationToken,
            scope: WriteScope.Care);
    }

    public Task<bool> FailAsync(long id, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return database.WriteAsync(
            session =>
            {
                using var statement = session.Use(FailSql).Bind(1, id).Bind(2, reason);
                return statement.Execute() > 0;
            },
            cancellationToken,
            scope: WriteScope.Care);
    }

    public Task<DateTimeOffset?> PausedSinceAsync(CancellationToken cancellationToken) => database.ReadAsync(SwitchRows.PausedSince, cancellationToken);

    public Task<bool> SetPausedAsync(bool paused, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                session.Announce(new NodeNews(NodeNewsKind.CheckIns));
                return SwitchRows.SetPaused(session, paused, at);
            },
            cancellationToken,
            scope: WriteScope.Care);

    private static WriteScope ScopeOf(IReadOnlyList<CheckInDecision> decisions) =>
        WriteScope.CareIn([.. decisions.OfType<CheckInToConversation>().Select(posted => posted.Activity.Conversation)]);
}
