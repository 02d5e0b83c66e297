namespace MassageBot.Storage.Tests.PostgreSql;

/// <summary>The server that the tests may use: each test has a schema of its own there.</summary>
public static class PostgreSqlServer
{
    private const string Variable = "STORAGE_POSTGRES";

    public static string? ConnectionString { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : null;

    public static string? WhyMissing { get; } =
        ConnectionString is null ? $"{Variable} names no PostgreSQL server. Run the tests with tests/postgres.sh, which starts one." : null;
}
