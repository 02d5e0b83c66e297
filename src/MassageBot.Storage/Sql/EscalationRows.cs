using System.Text.Json;

namespace MassageBot.Storage.Sql;

/// <summary>The statements by which turns open escalations and take them further.</summary>
internal static class EscalationRows
{
    private const string ReferenceSql = """
        INSERT INTO escalation_references (reference, reserved_at) VALUES (?1, ?2) ON CONFLICT (reference) DO NOTHING
        """;

    private const string EscalationSql = """
        INSERT INTO escalations (reference, conversation, level, route, rule_ids, summary, contact, consent_text_version, consent_at, opened_at, content_version, promised_at, remind_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12)
        ON CONFLICT (reference) DO NOTHING RETURNING id
        """;

    private const string FindSql = "SELECT id, revision, status FROM escalations WHERE reference = ?1";

    private const string MoveSql = """
        UPDATE escalations SET revision = revision + 1, status = ?2, remind_at = ?3, reminders = reminders + ?4,
        holder_id = CASE WHEN ?5 = 1 THEN ?6 ELSE holder_id END, holder_name = CASE WHEN ?5 = 1 THEN ?7 ELSE holder_name END,
        claimed_at = COALESCE(?8, claimed_at), resolved_at = CASE WHEN ?2 = 2 THEN COALESCE(?9, resolved_at) ELSE NULL END
        WHERE id = ?1 AND revision = ?10
        """;

    private const string ShareSql = """
        UPDATE escalations SET revision = revision + 1, summary = COALESCE(?2, summary), contact = COALESCE(?3, contact),
        consent_text_version = ?4, consent_at = ?5
        WHERE id = ?1 AND revision = ?6
        """;

    private const string StepSql = "INSERT INTO escalation_steps (escalation, step, by_id, by_name, note, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    public static void Open(SqlSession session, long conversation, EscalationOpened escalation)
    {
        if (escalation.Consent is null && (escalation.Summary is not null || escalation.Contact is not null))
        {
            throw new StorageException(
                StorageErrors.ConsentMissing,
                $"Escalation '{escalation.Reference}' holds a summary or contact without consent; the turn was not committed. Ask for consent first, or leave both null.");
        }

        using (var reserve = session.Use(ReferenceSql).Bind(1, escalation.Reference).Bind(2, escalation.OpenedAt.ToUnixTimeMilliseconds()))
            reserve.Execute();
        using var statement = session.Use(EscalationSql)
            .Bind(1, escalation.Reference)
            .Bind(2, conversation)
            .Bind(3, escalation.Level)
            .Bind(4, escalation.Route)
            .Bind(5, JsonSerializer.Serialize(escalation.RuleIds))
            .Bind(6, escalation.Summary)
            .Bind(7, escalation.Contact)
            .Bind(8, escalation.Consent?.TextVersion)
            .Bind(9, escalation.Consent?.At.ToUnixTimeMilliseconds())
            .Bind(10, escalation.OpenedAt.ToUnixTimeMilliseconds())
            .Bind(11, escalation.ContentVersion)
            .Bind(12, escalation.PromisedAt?.ToUnixTimeMilliseconds());
        if (!statement.Step())
        {
            throw new StorageException(
                StorageErrors.ReferenceTaken,
                $"An escalation with the reference '{escalation.Reference}' exists; the turn was not committed. Reserve a new reference and rerun the turn.");
        }

        session.Announce(new NodeNews(NodeNewsKind.Cases));
        WriteStep(session, statement.Number(0), EscalationStep.Opened, null, null, escalation.OpenedAt);
    }

    public static void Move(SqlSession session, EscalationMoved moved)
    {
        var (id, status) = Find(session, moved.Reference, moved.SeenRevision);
        var next = NextStatus(status, moved.Step) ?? throw new StorageException(
            StorageErrors.WrongStep,
            $"Escalation '{moved.Reference}' is {status} and cannot be {moved.Step}; the turn was not committed. Look at the status before the step.");
        var at = moved.At.ToUnixTimeMilliseconds();
        using (var statement = session.Use(MoveSql)
            .Bind(1, id)
            .Bind(2, (long)next)
            .Bind(3, moved.RemindAt?.ToUnixTimeMilliseconds())
            .Bind(4, moved.Step == EscalationStep.Reminded ? 1 : 0)
            .Bind(5, moved.Step is EscalationStep.Claimed or EscalationStep.Reopened)
            .Bind(6, moved.Step == EscalationStep.Claimed ? moved.By?.Id : null)
            .Bind(7, moved.Step == EscalationStep.Claimed ? moved.By?.Name : null)
            .Bind(8, moved.Step == EscalationStep.Claimed ? at : null)
            .Bind(9, moved.Step == EscalationStep.Resolved ? at : null)
            .Bind(10, moved.SeenRevision))
        {
            if (statement.Execute() == 0)
                throw Overtaken(moved.Reference, moved.SeenRevision);
        }

        session.Announce(new NodeNews(NodeNewsKind.Cases));
        WriteStep(session, id, moved.Step, moved.By, moved.Note, moved.At);
    }

    public static void Share(SqlSession session, EscalationShared shared)
    {
        var (id, _) = Find(session, shared.Reference, shared.SeenRevision);
        using (var statement = session.Use(ShareSql)
            .Bind(1, id)
            .Bind(2, shared.Summary)
            .Bind(3, shared.Contact)
            .Bind(4, shared.Consent.TextVersion)
            .Bind(5, shared.Consent.At.ToUnixTimeMilliseconds())
            .Bind(6, shared.SeenRevision))
        {
            if (statement.Execute() == 0)
                throw Overtaken(shared.Reference, shared.SeenRevision);
        }

        WriteStep(session, id, EscalationStep.Shared, null, null, shared.At);
    }

    /// <summary>The status after a step, or null when the step does not follow.</summary>
    private static EscalationStatus? NextStatus(EscalationStatus status, EscalationStep step)
    {
        var isFree = status is EscalationStatus.Open or EscalationStatus.Reopened;
        return step switch
        {
            EscalationStep.Claimed when isFree => EscalationStatus.Claimed,
            EscalationStep.Resolved when isFree || status == EscalationStatus.Claimed => EscalationStatus.Resolved,
            EscalationStep.Expired when isFree => EscalationStatus.Expired,
            EscalationStep.Reopened when !isFree => EscalationStatus.Reopened,
            EscalationStep.Noted or EscalationStep.Answered or EscalationStep.HandedBack => status,
            EscalationStep.Reminded when isFree => status,
            _ => null,
        };
    }

    private static (long Id, EscalationStatus Status) Find(SqlSession session, string reference, long seenRevision)
    {
        using var statement = session.Use(FindSql).Bind(1, reference);
        if (!statement.Step())
            throw new StorageException(StorageErrors.NoEscalation, $"There is no escalation '{reference}'; the turn was not committed.");
        if (statement.Number(1) != seenRevision)
            throw Overtaken(reference, seenRevision);
        return (statement.Number(0), (EscalationStatus)statement.Number(2));
    }

    private static StateConflictException Overtaken(string reference, long seenRevision) => new("escalation " + reference, seenRevision);

    private static void WriteStep(SqlSession session, long escalation, EscalationStep step, StaffMember? by, string? note, DateTimeOffset at)
    {
        using var statement = session.Use(StepSql)
            .Bind(1, escalation)
            .Bind(2, (long)step)
            .Bind(3, by?.Id)
            .Bind(4, by?.Name)
            .Bind(5, note)
            .Bind(6, at.ToUnixTimeMilliseconds());
        statement.Execute();
    }
}
