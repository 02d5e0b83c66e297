namespace MassageBot.Storage.Sql;

/// <summary>The statements by which a node claims what is due. The number of claims fences: only the latest can settle.</summary>
internal static class CheckInClaimRows
{
    private const string DueSql = """
        SELECT i.id, i.claim, i.step, i.safety, i.handed_at, i.expires_at, i.attempts, t.external_id,
               c.id, c.external_id, c.name, c.locale, c.time_zone, c.email, c.phone, c.consented_at, c.opted_out_at,
               v.channel_id, v.conversation_id, v.user_id, c.reference, c.last_check_in_at
        FROM check_ins i JOIN treatments t ON t.id = i.treatment JOIN clients c ON c.id = i.client LEFT JOIN conversations v ON v.id = c.conversation
        WHERE i.next_at <= ?1 ORDER BY i.next_at, i.id LIMIT ?2
        """;

    private const string DueLockedSql = $"{DueSql} FOR UPDATE OF i SKIP LOCKED";

    private const string ClaimSql = """
        UPDATE check_ins SET status = CASE WHEN handed_at IS NULL THEN 1 ELSE status END, claim = claim + 1, next_at = ?2 WHERE id = ?1
        """;

    public static CheckInClaims Claim(SqlSession session, DateTimeOffset now, DateTimeOffset until, int limit)
    {
        if (SwitchRows.PausedSince(session) is not null)
            return new CheckInClaims([], 0, IsPaused: true);
        var due = new List<(DueCheckIn CheckIn, ClientPermission Permission)>();
        using (var statement = session.Use(session.IsShared ? DueLockedSql : DueSql).Bind(1, now.ToUnixTimeMilliseconds()).Bind(2, limit))
        {
            while (statement.Step())
                due.Add(Read(statement));
        }

        var claimed = new List<DueCheckIn>(due.Count);
        foreach (var (checkIn, permission) in due)
        {
            if (CheckInSettleRows.Forbids(permission) is { } reason)
            {
                CheckInSettleRows.Forbid(session, checkIn.Id, reason);
                continue;
            }

            using var statement = session.Use(ClaimSql).Bind(1, checkIn.Id).Bind(2, until.ToUnixTimeMilliseconds());
            statement.Execute();
            claimed.Add(checkIn with { Claim = checkIn.Claim + 1 });
        }

        return new CheckInClaims(claimed, due.Count - claimed.Count, IsPaused: false);
    }

    private static (DueCheckIn CheckIn, ClientPermission Permission) Read(SqlStatement row)
    {
        var client = new CareClient(row.TextOrNull(9), row.TextOrNull(10), row.TextOrNull(11), row.Text(12), row.TextOrNull(13), row.TextOrNull(14));
        ConversationKey? conversation = row.IsNull(17) ? null : new ConversationKey(row.Text(17), row.Text(18));
        return (
            new DueCheckIn(
                row.Number(0), row.Number(1), row.Text(2), row.Number(3) != 0, !row.IsNull(4), CareTimes.At(row.Number(5)), (int)row.Number(6), row.Text(7),
                row.Number(8), client, conversation, row.TextOrNull(19), row.TextOrNull(20)) { LastCheckInAt = CareTimes.At(row.NumberOrNull(21)) },
            new ClientPermission(CareTimes.At(row.NumberOrNull(15)), CareTimes.At(row.NumberOrNull(16))));
    }
}
