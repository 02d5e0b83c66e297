using Npgsql;

namespace MassageBot.Tests.Nodes;

/// <summary>A schema that the programs of one test share.</summary>
internal sealed class SharedDatabase : IAsyncDisposable
{
    private readonly string _schema = $"test_{Guid.NewGuid():n}";

    /// <summary>The settings of a node.</summary>
    public string[] Settings(string node) =>
    [
        "--Storage:Provider=PostgreSql",
        $"--Storage:ConnectionString={NodesFactAttribute.Server};Search Path={_schema}",
        "--Storage:WriteConnections=2",
        $"--Turns:Node={node}",
    ];

    /// <summary>Runs a statement beside the programs.</summary>
    public async Task<object?> QueryAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{NodesFactAttribute.Server};Search Path={_schema};Pooling=False");
        await connection.OpenAsync();
#pragma warning disable CA2100 // The tests' own constant statements.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync() => await QueryAsync($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
}
