using System.Text.Json;

namespace MassageBot.Storage.Sql;

/// <summary>Writes the effects of a turn on after-care.</summary>
internal static class CareEffectRows
{
    private const string AnswerSql = """
        UPDATE check_ins SET status = 3, reason = NULL, answered_at = ?3, answer = ?4, level = ?5, rule_ids = ?6, content_version = ?7, next_at = NULL
        WHERE id = ?1 AND handed_at IS NOT NULL AND client IN (SELECT id FROM clients WHERE conversation = ?2)
        """;

    /// <summary>False when the effect is none of after-care.</summary>
    public static bool TryWrite(SqlSession session, long conversation, TurnEffect effect)
    {
        switch (effect)
        {
            case CheckInAnswered answered:
                Answer(session, conversation, answered);
                return true;
            case CareConsented consented:
                CareClientRows.ConsentOfConversation(session, conversation, consented.Consent);
                return true;
            case CareOptedOut stop:
                CareClientRows.OptOut(session, conversation, stop);
                return true;
            case TreatmentTold told:
                TreatmentRows.Tell(session, conversation, told);
                return true;
            case ClientLinked linked:
                CareClientRows.Link(session, conversation, linked);
                return true;
            default:
                return false;
        }
    }

    private static void Answer(SqlSession session, long conversation, CheckInAnswered answered)
    {
        using var statement = session.Use(AnswerSql)
            .Bind(1, answered.CheckInId)
            .Bind(2, conversation)
            .Bind(3, answered.At.ToUnixTimeMilliseconds())
            .Bind(4, CheckInReading.Write(answered.Answer))
            .Bind(5, answered.Answer.Level)
            .Bind(6, JsonSerializer.Serialize(answered.Answer.RuleIds))
            .Bind(7, answered.Answer.ContentVersion);
        statement.Execute();
    }
}
