using Dapper;

namespace MassageBot.Storage.Sql;

/// <summary>The counts that staff ask for.</summary>
internal static class FigureRows
{
    private const string QuestionsSql = """
        SELECT COUNT(*) AS Asked, COALESCE(SUM(CASE WHEN band = 'refuse' THEN 1 ELSE 0 END), 0) AS Refused FROM questions WHERE at >= @from AND at < @to
        """;

    private const string LevelsSql = """
        SELECT level AS Level, COUNT(*) AS Opened FROM escalations WHERE opened_at >= @from AND opened_at < @to GROUP BY level ORDER BY level
        """;

    // The first claim counts: a case that was given back was answered all the same.
    private const string ClaimsSql = """
        SELECT MIN(s.at) - e.opened_at FROM escalations e JOIN escalation_steps s ON s.escalation = e.id AND s.step = 1
        WHERE e.opened_at >= @from AND e.opened_at < @to GROUP BY e.id ORDER BY 1
        """;

    public static StaffFigures Count(SqlSession session, DateTimeOffset from, DateTimeOffset to)
    {
        var time = new { from = from.ToUnixTimeMilliseconds(), to = to.ToUnixTimeMilliseconds() };
        var (asked, refused) = session.Connection.QuerySingle<(long Asked, long Refused)>(QuestionsSql, time);
        var levels = session.Connection.Query<(string Level, long Opened)>(LevelsSql, time).ToDictionary(row => row.Level, row => (int)row.Opened, StringComparer.Ordinal);
        var claims = session.Connection.Query<long>(ClaimsSql, time).Select(ms => TimeSpan.FromMilliseconds(ms)).ToList();
        return new StaffFigures(
            (int)asked,
            (int)refused,
            levels,
            claims.Count,
            claims.Count > 0 ? claims[(claims.Count - 1) / 2] : null,
            claims.Count > 0 ? claims[^1] : null);
    }
}
