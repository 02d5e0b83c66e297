using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MassageBot.Storage.Sqlite;

/// <summary>Writes the effects of a turn, by kind.</summary>
internal static class EffectRows
{
    private const string ReferenceSql = """
        INSERT INTO escalation_references (reference, reserved_at) VALUES (?1, ?2) ON CONFLICT (reference) DO NOTHING
        """;

    private const string EscalationSql = """
        INSERT INTO escalations (reference, conversation, level, route, rule_ids, summary, contact, consent_text_version, consent_at, opened_at, content_version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """;

    private const string ConsentSql = "INSERT INTO consents (conversation, purpose, text_version, granted, at) VALUES (?1, ?2, ?3, ?4, ?5)";

    /// <param name="session">The writer's connection.</param>
    /// <param name="conversation">The row of the conversation.</param>
    /// <param name="turn">The row of the activity whose turn commits.</param>
    /// <param name="effect">What to write.</param>
    public static void Write(SqliteSession session, long conversation, long turn, TurnEffect effect)
    {
        switch (effect)
        {
            case EscalationOpened escalation:
                Write(session, conversation, escalation);
                break;
            case QuestionLogged question:
                QuestionRows.Insert(session, conversation, turn, question);
                break;
            case QuestionSettled settled:
                QuestionRows.Settle(session, conversation, turn, settled);
                break;
            case AnswerRated rated:
                QuestionRows.Rate(session, conversation, rated);
                break;
            case RatingWithdrawn withdrawn:
                QuestionRows.Withdraw(session, conversation, withdrawn);
                break;
            case ConsentRecorded consent:
                Write(session, conversation, consent);
                break;
            case ConversationErased:
                // Written first of all, by the commit.
                break;
            case var care when CareEffectRows.TryWrite(session, conversation, care):
                break;
            default:
                throw new StorageException(
                    StorageErrors.UnknownEffect,
                    $"The store does not know the effect {effect?.GetType().FullName ?? "null"}; the turn was not committed. Add it to {nameof(EffectRows)}.");
        }
    }

    private static void Write(SqliteSession session, long conversation, EscalationOpened escalation)
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
            .Bind(11, escalation.ContentVersion);
        try
        {
            statement.Execute();
        }
        catch (SqliteException exception) when (exception.SqliteExtendedErrorCode == raw.SQLITE_CONSTRAINT_UNIQUE)
        {
            throw new StorageException(
                StorageErrors.ReferenceTaken,
                $"An escalation with the reference '{escalation.Reference}' exists; the turn was not committed. Reserve a new reference and rerun the turn.",
                exception);
        }
    }

    private static void Write(SqliteSession session, long conversation, ConsentRecorded consent)
    {
        using var statement = session.Use(ConsentSql)
            .Bind(1, conversation)
            .Bind(2, consent.Purpose)
            .Bind(3, consent.TextVersion)
            .Bind(4, consent.Granted)
            .Bind(5, consent.At.ToUnixTimeMilliseconds());
        statement.Execute();
    }
}
