using MassageBot.Faults.Hosting;

namespace MassageBot.Faults;

/// <summary>A test that needs a PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ServerFactAttribute : FactAttribute
{
    private const string Variable = "STORAGE_POSTGRES";

    public ServerFactAttribute()
    {
        if (Server is null)
            Skip = $"{Variable} names no PostgreSQL server.";
    }

    internal static DatabaseChoice? Server { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? new(given, DatabaseChoice.PostgreSql) : null;
}
