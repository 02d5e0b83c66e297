using Npgsql;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlStorageUnderTest : StorageUnderTest
{
    private readonly bool _isOwner;

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

    /// <summary>Runs a statement beside the storage, as a database tool would.</summary>
    public async Task<object?> QueryAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{PostgreSqlServer.ConnectionString};Search Path={Schema};Pooling=False");
        await connection.OpenAsync();
#pragma warning disable CA2100 // The tests' own constant statements.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

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
        if (_isOwner)
            QueryAsync($"DROP SCHEMA IF EXISTS {Schema} CASCADE").GetAwaiter().GetResult();
    }
}
