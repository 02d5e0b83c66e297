using System.Text.Json;

namespace MassageBot.Storage.Sql;

internal sealed class SqlQuestionLog(ISqlDatabase database) : IQuestionLog
{
    private const string Columns = """
        SELECT q.id, c.channel_id, c.conversation_id, q.text, q.band, q.entry_ids, q.at, q.confidence, q.previous_entry_id,
               q.chosen_entry_id, q.asked_in, q.settled_at, r.verdict, r.entry_id, r.entry_version
        """;

    private const int CountColumn = 15;

    // The answer came in the turn of the choice, or else in the turn of the question.
    private const string Joins = """
        JOIN conversations c ON c.id = q.conversation
        LEFT JOIN ratings r ON r.in_reply_to = COALESCE(q.settled_in, q.asked_in)
        """;

    private const string ListSql = $"""
        {Columns} FROM questions q {Joins}
        WHERE ?1 IS NULL OR q.band = ?1 ORDER BY q.id DESC LIMIT ?2
        """;

    private const string UnansweredSql = $"""
        {Columns} FROM questions q {Joins}
        WHERE q.at >= ?1
        AND (q.band = 'refuse' OR (q.settled_at IS NOT NULL AND q.chosen_entry_id IS NULL) OR r.verdict = 0)
        ORDER BY q.id DESC LIMIT ?2
        """;

    private const string RepeatedSql = $"""
        {Columns}, g.count
        FROM (SELECT MAX(id) AS id, COUNT(*) AS count FROM questions GROUP BY text, previous_entry_id) g
        JOIN questions q ON q.id = g.id {Joins}
        ORDER BY g.count DESC, q.id DESC LIMIT ?1
        """;

    public Task<IReadOnlyList<LoggedQuestion>> ListAsync(string? band, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<LoggedQuestion>>(session => Read(session.Use(ListSql).Bind(1, band).Bind(2, limit), Question), cancellationToken);

    public Task<IReadOnlyList<LoggedQuestion>> ListUnansweredAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<LoggedQuestion>>(
            session => Read(session.Use(UnansweredSql).Bind(1, since.ToUnixTimeMilliseconds()).Bind(2, limit), Question), cancellationToken);

    public Task<IReadOnlyList<RepeatedQuestion>> ListRepeatedAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<RepeatedQuestion>>(
            session => Read(session.Use(RepeatedSql).Bind(1, limit), row => new RepeatedQuestion((int)row.Number(CountColumn), Question(row))),
            cancellationToken);

    private static List<T> Read<T>(SqlStatement statement, Func<SqlStatement, T> read)
    {
        using (statement)
        {
            var rows = new List<T>();
            while (statement.Step())
                rows.Add(read(statement));
            return rows;
        }
    }

    private static LoggedQuestion Question(SqlStatement row) => new(
        row.Number(0),
        new ConversationKey(row.Text(1), row.Text(2)),
        row.Text(3),
        row.Text(4),
        JsonSerializer.Deserialize<string[]>(row.Text(5)) ?? [],
        DateTimeOffset.FromUnixTimeMilliseconds(row.Number(6)))
    {
        Confidence = row.RealOrNull(7),
        PreviousEntryId = row.TextOrNull(8),
        ChosenEntryId = row.TextOrNull(9),
        IsFromBeforeChoices = row.IsNull(10),
        SettledAt = row.NumberOrNull(11) is { } settled ? DateTimeOffset.FromUnixTimeMilliseconds(settled) : null,
        Verdict = (Verdict?)row.NumberOrNull(12),
        RatedEntryId = row.TextOrNull(13),
        RatedEntryVersion = row.TextOrNull(14),
    };
}
