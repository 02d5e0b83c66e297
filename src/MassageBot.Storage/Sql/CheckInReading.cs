using System.Text.Json;

namespace MassageBot.Storage.Sql;

/// <summary>Reads check-ins and treatments as records.</summary>
internal static class CheckInReading
{
    public const string Select = """
        SELECT i.id, i.step, i.status, i.reason, i.due_at, i.expires_at, i.next_at, i.handed_at, i.way, i.reminded_at, i.answered_at, i.answer, i.level, i.rule_ids, i.content_version,
               c.id, c.external_id, c.name, c.locale, c.time_zone, c.email, c.phone, c.consented_at, c.opted_out_at, c.conversation,
               t.id, t.external_id, t.practitioner, t.kind, t.areas, t.modifiers, t.ended_at
        FROM check_ins i JOIN clients c ON c.id = i.client JOIN treatments t ON t.id = i.treatment
        """;

    private const int TreatmentColumn = 25;

    public static List<CheckInRecord> All(SqlStatement statement) => All(statement, Record);

    public static List<T> All<T>(SqlStatement statement, Func<SqlStatement, T> read)
    {
        using (statement)
        {
            var rows = new List<T>();
            while (statement.Step())
                rows.Add(read(statement));
            return rows;
        }
    }

    public static TreatmentRecord Treatment(SqlStatement row, int column) => new(
        row.Number(column), row.Text(column + 1), row.TextOrNull(column + 2), row.Text(column + 3), Words(row.Text(column + 4)), Words(row.Text(column + 5)),
        CareTimes.At(row.Number(column + 6)));

    public static CareClient Client(SqlStatement row, int column) => new(
        row.TextOrNull(column), row.TextOrNull(column + 1), row.TextOrNull(column + 2), row.Text(column + 3), row.TextOrNull(column + 4), row.TextOrNull(column + 5));

    public static CheckInRecord Record(SqlStatement row) => new()
    {
        Id = row.Number(0),
        Step = row.Text(1),
        Status = (CheckInStatus)row.Number(2),
        Reason = row.TextOrNull(3),
        DueAt = CareTimes.At(row.Number(4)),
        ExpiresAt = CareTimes.At(row.Number(5)),
        NextAt = CareTimes.At(row.NumberOrNull(6)),
        HandedAt = CareTimes.At(row.NumberOrNull(7)),
        Way = row.TextOrNull(8),
        RemindedAt = CareTimes.At(row.NumberOrNull(9)),
        AnsweredAt = CareTimes.At(row.NumberOrNull(10)),
        Answer = row.TextOrNull(11) is { } answer ? Answer(answer, row.TextOrNull(12), row.Text(13), row.Text(14)) : null,
        ClientId = row.Number(15),
        Client = Client(row, 16),
        Permission = new ClientPermission(CareTimes.At(row.NumberOrNull(22)), CareTimes.At(row.NumberOrNull(23))),
        HasConversation = !row.IsNull(24),
        Treatment = Treatment(row, TreatmentColumn),
    };

    /// <summary>What is kept of an answer beside its level, rules and version, which have columns of their own.</summary>
    public static string Write(CheckInAnswer answer) => JsonSerializer.Serialize(new AnswerColumn(answer.Choice, answer.Strength, answer.Signs));

    private static CheckInAnswer Answer(string json, string? level, string ruleIds, string contentVersion)
    {
        var kept = JsonSerializer.Deserialize<AnswerColumn>(json)!;
        return new CheckInAnswer(kept.Choice, kept.Strength, kept.Signs, level, Words(ruleIds), contentVersion);
    }

    private static string[] Words(string json) => JsonSerializer.Deserialize<string[]>(json) ?? [];

    private sealed record AnswerColumn(string? Choice, int? Strength, IReadOnlyList<string> Signs);
}
