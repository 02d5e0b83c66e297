namespace MassageBot.Storage.Sql;

/// <summary>The statements on what the clinic switched.</summary>
internal static class SwitchRows
{
    private const string FollowUps = "follow-ups";
    private const string PausedSql = "SELECT at FROM switches WHERE name = ?1 AND value = 'paused'";
    private const string PauseSql = "INSERT INTO switches (name, value, at) VALUES (?1, 'paused', ?2) ON CONFLICT (name) DO NOTHING";
    private const string ResumeSql = "DELETE FROM switches WHERE name = ?1";

    public static DateTimeOffset? PausedSince(SqlSession session)
    {
        using var statement = session.Use(PausedSql).Bind(1, FollowUps);
        return statement.Step() ? CareTimes.At(statement.Number(0)) : null;
    }

    public static bool SetPaused(SqlSession session, bool paused, DateTimeOffset at)
    {
        using var statement = paused ? session.Use(PauseSql).Bind(1, FollowUps).Bind(2, at.ToUnixTimeMilliseconds()) : session.Use(ResumeSql).Bind(1, FollowUps);
        return statement.Execute() > 0;
    }
}
