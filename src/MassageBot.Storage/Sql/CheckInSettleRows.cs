namespace MassageBot.Storage.Sql;

/// <summary>The statements by which decisions about claimed check-ins are carried out.</summary>
internal static class CheckInSettleRows
{
    private const string StandSql = """
        SELECT i.claim, i.next_at, i.handed_at, c.consented_at, c.opted_out_at, c.last_check_in_at, i.remind_after
        FROM check_ins i JOIN clients c ON c.id = i.client WHERE i.id = ?1
        """;

    private const string HandedSql = "UPDATE check_ins SET status = 2, reason = NULL, way = ?2, handed_at = ?3, next_at = ?4 WHERE id = ?1";

    private const string RemindedSql = "UPDATE check_ins SET reminded_at = ?2, next_at = NULL WHERE id = ?1";

    private const string LastSql = "UPDATE clients SET last_check_in_at = ?2 WHERE id = (SELECT client FROM check_ins WHERE id = ?1)";

    private const string PutOffSql = """
        UPDATE check_ins SET status = CASE WHEN handed_at IS NULL THEN 0 ELSE status END, reason = CASE WHEN handed_at IS NULL THEN ?3 ELSE reason END,
        next_at = ?2, attempts = attempts + ?4 WHERE id = ?1
        """;

    // A reminder that is not sent leaves the check-in as it is: handed over.
    private const string EndSql = """
        UPDATE check_ins SET status = CASE WHEN handed_at IS NULL THEN ?2 ELSE status END, reason = CASE WHEN handed_at IS NULL THEN ?3 ELSE reason END,
        next_at = NULL WHERE id = ?1
        """;

    /// <summary>What the client's word forbids, as a reason; null when they may be asked.</summary>
    public static string? Forbids(ClientPermission permission) =>
        permission.OptedOutAt is { } stop && !(permission.ConsentedAt > stop) ? SkipReasons.OptedOut
        : permission.ConsentedAt is null ? SkipReasons.NoConsent
        : null;

    /// <summary>Ends a check-in that the client's word forbids.</summary>
    public static void Forbid(SqlSession session, long id, string reason) =>
        End(session, id, reason == SkipReasons.OptedOut ? CheckInStatus.Cancelled : CheckInStatus.Skipped, reason);

    public static CheckInSettlement Settle(SqlSession session, IReadOnlyList<CheckInDecision> decisions, DateTimeOffset now, TimeSpan spacing)
    {
        var isPaused = SwitchRows.PausedSince(session) is not null;
        var (handed, skipped, putOff, lost) = (0, 0, 0, 0);
        var accepted = new List<InboundActivity>();
        foreach (var decision in decisions)
        {
            switch (Settle(session, decision, now, spacing, isPaused))
            {
                case CheckInStatus.HandedOver:
                    handed++;
                    if (decision is CheckInToConversation posted)
                        accepted.Add(posted.Activity);
                    break;
                case CheckInStatus.Planned:
                    putOff++;
                    break;
                case CheckInStatus.Claimed:
                    lost++;
                    break;
                default:
                    skipped++;
                    break;
            }
        }

        return new CheckInSettlement(handed, skipped, putOff, lost, accepted);
    }

    /// <summary>Returns what became of it; claimed when it is no longer the caller's.</summary>
    private static CheckInStatus Settle(SqlSession session, CheckInDecision decision, DateTimeOffset now, TimeSpan spacing, bool isPaused)
    {
        var checkIn = decision.CheckIn;
        ClientPermission permission;
        DateTimeOffset? last;
        long? remindAfter;
        using (var statement = session.Use(StandSql).Bind(1, checkIn.Id))
        {
            if (!statement.Step() || statement.Number(0) != checkIn.Claim || statement.IsNull(1) || statement.IsNull(2) == checkIn.IsReminder)
                return CheckInStatus.Claimed;
            permission = new ClientPermission(CareTimes.At(statement.NumberOrNull(3)), CareTimes.At(statement.NumberOrNull(4)));
            last = CareTimes.At(statement.NumberOrNull(5));
            remindAfter = statement.NumberOrNull(6);
        }

        // A mail that has left has left.
        if (decision is CheckInMailed)
            return Hand(session, checkIn, "mail", now, remindAfter);
        if (Forbids(permission) is { } reason)
        {
            Forbid(session, checkIn.Id, reason);
            return CheckInStatus.Skipped;
        }

        return decision switch
        {
            CheckInSkipped skip => End(session, checkIn.Id, CheckInStatus.Skipped, skip.Reason),
            CheckInFailed failed => End(session, checkIn.Id, CheckInStatus.Failed, failed.Reason),
            CheckInPutOff later => PutOff(session, checkIn.Id, later.Until, later.Reason, later.IsFailure),
            _ when isPaused => PutOff(session, checkIn.Id, now, "paused", isFailure: false),
            CheckInToConversation when !checkIn.IsSafety && last + spacing is { } free && free > now => free < checkIn.ExpiresAt
                ? PutOff(session, checkIn.Id, free, SkipReasons.TooClose, isFailure: false)
                : End(session, checkIn.Id, CheckInStatus.Skipped, SkipReasons.TooClose),
            CheckInToConversation posted => Post(session, posted, now, remindAfter),
            _ => throw new InvalidOperationException($"There is no such decision: {decision.GetType().Name}."),
        };
    }

    private static CheckInStatus Post(SqlSession session, CheckInToConversation posted, DateTimeOffset now, long? remindAfter)
    {
        var activity = posted.Activity;
        var row = ConversationRows.FindOrInsert(session, activity.Conversation, activity.ReceivedAt);
        if (Acceptances.FindFirst(session, row, activity) is null)
            Acceptances.Write(session, row, activity, attempts: 0);
        return Hand(session, posted.CheckIn, "chat", now, remindAfter);
    }

    private static CheckInStatus Hand(SqlSession session, DueCheckIn checkIn, string way, DateTimeOffset now, long? remindAfter)
    {
        var at = now.ToUnixTimeMilliseconds();
        if (checkIn.IsReminder)
        {
            using var reminded = session.Use(RemindedSql).Bind(1, checkIn.Id).Bind(2, at);
            reminded.Execute();
        }
        else
        {
            var remind = at + remindAfter is { } when && when < checkIn.ExpiresAt.ToUnixTimeMilliseconds() ? when : (long?)null;
            using var handed = session.Use(HandedSql).Bind(1, checkIn.Id).Bind(2, way).Bind(3, at).Bind(4, remind);
            handed.Execute();
        }

        using var last = session.Use(LastSql).Bind(1, checkIn.Id).Bind(2, at);
        last.Execute();
        return CheckInStatus.HandedOver;
    }

    private static CheckInStatus PutOff(SqlSession session, long id, DateTimeOffset until, string reason, bool isFailure)
    {
        using var statement = session.Use(PutOffSql).Bind(1, id).Bind(2, until.ToUnixTimeMilliseconds()).Bind(3, reason).Bind(4, isFailure ? 1L : 0L);
        statement.Execute();
        return CheckInStatus.Planned;
    }

    private static CheckInStatus End(SqlSession session, long id, CheckInStatus status, string reason)
    {
        using var statement = session.Use(EndSql).Bind(1, id).Bind(2, (long)status).Bind(3, reason);
        statement.Execute();
        return status;
    }
}
