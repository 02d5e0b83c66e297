using Npgsql;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlStorageUnderTest : StorageUnderTest
{
    private readonly bool _isOwner;
    private string? _ownDatabase;

    /// <param name="sharing">Another node whose database this one shares.</param>
    public PostgreSqlStorageUnderTest(PostgreSqlStorageUnderTest? sharing = null)
    {
        _isOwner = sharing is null;
        Schema = sharing?.Schema ?? $"test_{Guid.NewGuid():n}";
        ConnectionString = $"{PostgreSqlServer.ConnectionString};Search Path={Schema}";
    }

    public string Schema { get; }

    public string ConnectionString { get; set; }

    public Action<StorageOptions>? Options { get; set; }

    internal Storage.PostgreSql.PostgreSqlDatabase Database => Get<Storage.PostgreSql.PostgreSqlDatabase>();

    // What is committed is on the server; the killed process's connections may linger there.
    public override Task CrashAndReopenAsync()
    {
        Abandon();
        return Task.CompletedTask;
    }

    public Task CloseServerAsync() => CloseAsync();

    /// <summary>Goes to a database of its own before its first use: in the common one an open transaction of any other test keeps dead rows.</summary>
    public async Task UseOwnDatabaseAsync()
    {
        await QueryAsync($"CREATE DATABASE {Schema}");
        _ownDatabase = Schema;
        ConnectionString = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = Schema }.ConnectionString;
    }

    /// <summary>Runs a statement beside the storage, as a database tool would.</summary>
    public Task<object?> QueryAsync(string sql) => QueryAsync(sql, _ownDatabase);

    protected override void Configure(StorageOptions options)
    {
        options.Provider = StorageProvider.PostgreSql;
        options.ConnectionString = ConnectionString;
        options.ReadConnections = 3;
        options.WriteConnections = 2;
        Options?.Invoke(options);
    }

    protected override void DeleteData()
    {
        if (_ownDatabase is not null)
            QueryAsync($"DROP DATABASE {_ownDatabase} WITH (FORCE)", database: null).GetAwaiter().GetResult();
        else if (_isOwner)
            QueryAsync($"DROP SCHEMA IF EXISTS {Schema} CASCADE").GetAwaiter().GetResult();
    }

    private async Task<object?> QueryAsync(string sql, string? database)
    {
        var server = new NpgsqlConnectionStringBuilder(PostgreSqlServer.ConnectionString) { SearchPath = Schema, Pooling = false };
        server.Database = database ?? server.Database;
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The tests' own constant statements.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
