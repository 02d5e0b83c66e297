using System.Text.Json;

namespace MassageBot.Storage.Sql;

/// <summary>The statements by which a turn keeps questions, choices and ratings.</summary>
internal static class QuestionRows
{
    private const string InsertSql = """
        INSERT INTO questions (conversation, text, band, entry_ids, at, asked_in, previous_entry_id, confidence)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """;

    private const string SettleSql = """
        UPDATE questions SET chosen_entry_id = ?3, settled_in = ?4, settled_at = ?5
        WHERE conversation = ?1
        AND asked_in = (SELECT id FROM activities WHERE conversation = ?1 AND activity_id = ?2 AND from_client = 1)
        """;

    private const string RateSql = """
        INSERT INTO ratings (activity, conversation, in_reply_to, verdict, entry_id, entry_version, at)
        SELECT id, conversation, in_reply_to, ?3, ?4, ?5, ?6 FROM activities
        WHERE conversation = ?1 AND activity_id = ?2 AND from_client = 0
        ON CONFLICT (activity) DO UPDATE
        SET verdict = excluded.verdict, entry_id = excluded.entry_id, entry_version = excluded.entry_version, at = excluded.at
        """;

    private const string WithdrawSql = """
        DELETE FROM ratings WHERE verdict = ?3
        AND activity = (SELECT id FROM activities WHERE conversation = ?1 AND activity_id = ?2 AND from_client = 0)
        """;

    public static void Insert(SqlSession session, long conversation, long askedIn, QuestionLogged question)
    {
        using var statement = session.Use(InsertSql)
            .Bind(1, conversation)
            .Bind(2, question.Text)
            .Bind(3, question.Band)
            .Bind(4, JsonSerializer.Serialize(question.EntryIds))
            .Bind(5, question.At.ToUnixTimeMilliseconds())
            .Bind(6, askedIn)
            .Bind(7, question.PreviousEntryId)
            .Bind(8, question.Confidence);
        statement.Execute();
    }

    public static void Settle(SqlSession session, long conversation, long settledIn, QuestionSettled settled)
    {
        using var statement = session.Use(SettleSql)
            .Bind(1, conversation)
            .Bind(2, settled.AskedIn)
            .Bind(3, settled.ChosenEntryId)
            .Bind(4, settledIn)
            .Bind(5, settled.At.ToUnixTimeMilliseconds());
        statement.Execute();
    }

    public static void Rate(SqlSession session, long conversation, AnswerRated rated)
    {
        using var statement = session.Use(RateSql)
            .Bind(1, conversation)
            .Bind(2, rated.ActivityId)
            .Bind(3, (long)rated.Verdict)
            .Bind(4, rated.EntryId)
            .Bind(5, rated.EntryVersion)
            .Bind(6, rated.At.ToUnixTimeMilliseconds());
        statement.Execute();
    }

    public static void Withdraw(SqlSession session, long conversation, RatingWithdrawn withdrawn)
    {
        using var statement = session.Use(WithdrawSql).Bind(1, conversation).Bind(2, withdrawn.ActivityId).Bind(3, (long)withdrawn.Verdict);
        statement.Execute();
    }
}
