using System.Diagnostics;
using Microsoft.Extensions.Options;
using Npgsql;

namespace MassageBot.Storage.PostgreSql;

/// <summary>Holds a lock on the node's name for as long as the program runs; the server lets go of it when the program's connection ends.</summary>
internal sealed class PostgreSqlNodeRegister(PostgreSqlDatabase database, IOptions<StorageOptions> options, TimeProvider time) : INodeRegister, IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private NpgsqlConnection? _connection;

    public async Task EnterAsync(string node, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(node);
        database.Open();
        var connection = _connection = database.NewListener();
        try
        {
            await connection.OpenAsync(cancellationToken);
            // A machine that lost its power says no goodbye; the server notices in a quarter of a minute.
            await using (var quick = new NpgsqlCommand("SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 3; SET tcp_keepalives_count = 3", connection))
                await quick.ExecuteNonQueryAsync(cancellationToken);
            var waited = Stopwatch.StartNew();
            while (!await TryLockAsync(connection, database.Locks.OfNode(node), cancellationToken))
            {
                if (waited.Elapsed > options.Value.StartTimeout)
                {
                    throw new StorageException(
                        StorageErrors.NodeNameTaken,
                        $"Another node named '{node}' works on the database '{database.Name}'. Give each node a name of its own with Turns:Node, or stop the other one.");
                }

                await Task.Delay(Pause, time, cancellationToken);
            }
        }
        catch (Exception exception) when (database.Translate(exception) is var translated && translated != exception)
        {
            throw translated;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
    }

    public void Dispose() => _connection?.Dispose();

    private static async Task<bool> TryLockAsync(NpgsqlConnection connection, long key, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = key });
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
