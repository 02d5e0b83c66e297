namespace MassageBot.Tests.Nodes;

/// <summary>A test that needs a PostgreSQL server which several programs share.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodesFactAttribute : FactAttribute
{
    private const string Variable = "STORAGE_POSTGRES";

    public NodesFactAttribute()
    {
        if (Server is null)
            Skip = $"{Variable} names no PostgreSQL server. Run the tests with tests/postgres.sh, which starts one.";
    }

    internal static string? Server { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : null;
}
