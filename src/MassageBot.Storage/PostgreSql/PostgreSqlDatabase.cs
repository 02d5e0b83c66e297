using System.Diagnostics;
using System.Security.Cryptography;
using MassageBot.Storage.Sql;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace MassageBot.Storage.PostgreSql;

/// <summary>A schema on a PostgreSQL server: brought up to date at first use, several writing connections, several readers.</summary>
internal sealed partial class PostgreSqlDatabase(IOptions<StorageOptions> options, TimeProvider time, ILogger<PostgreSqlDatabase>? logger = null)
    : ISqlDatabase, IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ToleratedClocks = TimeSpan.FromSeconds(5);

    private readonly StorageOptions _options = options.Value;
    private readonly ILogger _logger = (ILogger?)logger ?? NullLogger.Instance;
    private readonly Lock _opening = new();
    private readonly SemaphoreSlim _firstUse = new(1);
    private readonly ManualResetEventSlim _closing = new();
    private string _connectionString = "";
    private PostgreSqlWriter? _writer;
    private SqlReaders? _readers;
    private volatile bool _isDown;

    public WriterCounters Counters => _writer?.Counters ?? default;

    /// <summary>How the database is named to a person.</summary>
    public string Name { get; private set; } = "?";

    public PostgreSqlLocks Locks { get; private set; } = new("");

    /// <summary>The server's channel on which nodes tell each other what they committed.</summary>
    public string NewsChannel { get; private set; } = "";

    /// <summary>Tells this node's news from those of others; another one after each start.</summary>
    public string Instance { get; } = RandomNumberGenerator.GetHexString(16, lowercase: true);

    public Task<T> WriteAsync<T>(
        Func<SqlSession, T> work, CancellationToken cancellationToken, WriteTraits traits = WriteTraits.None, WriteScope scope = default)
    {
        var job = new WriteJob<T>(work, traits, scope, cancellationToken);
        return Volatile.Read(ref _writer) is { } writer ? writer.WriteAsync(job) : OpenAndWriteAsync(job);
    }

    public Task<T> ReadAsync<T>(Func<SqlSession, T> work, CancellationToken cancellationToken) =>
        Volatile.Read(ref _readers) is { } readers ? readers.ReadAsync(work, cancellationToken) : OpenAndReadAsync(work, cancellationToken);

    public void OpenForReading()
    {
        lock (_opening)
        {
            if (_readers is not null)
                return;
            ThrowIfClosed();
            var schema = Resolve();
            WaitForServer(_options.StartTimeout, () => PostgreSqlMigrations.Check(_connectionString, schema, Name));
            Volatile.Write(ref _readers, NewReaders());
        }
    }

    public void Open()
    {
        if (Volatile.Read(ref _writer) is not null)
            return;
        lock (_opening)
        {
            if (_writer is not null)
                return;
            ThrowIfClosed();
            if (_readers is not null)
                throw new InvalidOperationException("The database was opened for reading only.");
            var schema = Resolve();
            WaitForServer(_options.StartTimeout, () => PostgreSqlMigrations.Run(_connectionString, schema, Locks, Name));
            var writer = WaitForServer(_options.StartTimeout, () => new PostgreSqlWriter(this, _options, OpenWriter));
            Volatile.Write(ref _readers, NewReaders());
            Volatile.Write(ref _writer, writer);
        }

        CompareClocks();
    }

    /// <summary>A new writing connection in place of one that broke. While the server stays away, only the first who asks waits for it.</summary>
    /// <exception cref="StorageException">The server is not there, or refuses.</exception>
    public PostgreSqlSession Reconnect()
    {
        try
        {
            var session = WaitForServer(_isDown ? TimeSpan.Zero : _options.BusyTimeout, OpenWriter);
            _isDown = false;
            return session;
        }
        catch (StorageException exception) when (exception.Code == StorageErrors.NoServer)
        {
            _isDown = true;
            throw;
        }
    }

    /// <summary>A connection that hears the news of other nodes.</summary>
    public NpgsqlConnection NewListener() => new(new NpgsqlConnectionStringBuilder(_connectionString) { KeepAlive = 10 }.ConnectionString);

    /// <summary>What tells the other nodes, as part of a transaction.</summary>
    public NpgsqlBatchCommand Announcement(List<NodeNews> news) => NewsPayload.Command(NewsChannel, Instance, news);

    public Exception Translate(Exception exception) => PostgreSqlFailures.Translate(exception, Name);

    public async ValueTask DisposeAsync()
    {
        PostgreSqlWriter? writer;
        lock (_opening)
        {
            _closing.Set();
            writer = _writer;
        }

        _readers?.Dispose();
        if (writer is not null)
            await writer.CloseAsync();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task<T> OpenAndWriteAsync<T>(WriteJob<T> job)
    {
        await OpenOnceAsync(job.CancellationToken);
        return await _writer!.WriteAsync(job);
    }

    private async Task<T> OpenAndReadAsync<T>(Func<SqlSession, T> work, CancellationToken cancellationToken)
    {
        await OpenOnceAsync(cancellationToken);
        return await _readers!.ReadAsync(work, cancellationToken);
    }

    // On a thread of its own, and nobody's thread waits: the driver needs threads of the pool to open, and a rush would block them all.
    private async Task OpenOnceAsync(CancellationToken cancellationToken)
    {
        await _firstUse.WaitAsync(cancellationToken);
        try
        {
            await Task.Factory.StartNew(Open, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            _firstUse.Release();
        }
    }

    private string Resolve()
    {
        var builder = PostgreSqlConnectionStrings.Resolve(_options, out var schema);
        _connectionString = builder.ConnectionString;
        Name = PostgreSqlConnectionStrings.Name(builder);
        Locks = new PostgreSqlLocks(schema);
        NewsChannel = $"massagebot_{schema}";
        return schema;
    }

    private SqlReaders NewReaders() => new(() => Connect(PostgreSqlTimeouts.OfReader()), _options.ReadConnections, Translate);

    private PostgreSqlSession OpenWriter() => Connect(PostgreSqlTimeouts.OfWriter(_options));

    private PostgreSqlSession Connect(IReadOnlyList<(string Name, string Value)> settings) => new(_connectionString, settings);

    private void WaitForServer(TimeSpan atMost, Action use) => WaitForServer(atMost, () =>
    {
        use();
        return true;
    });

    // Measured by the machine and not by the injected clock: a server is waited for in real time.
    private T WaitForServer<T>(TimeSpan atMost, Func<T> use)
    {
        var waited = Stopwatch.StartNew();
        for (var pause = FirstPause; ; pause = pause + pause < LongestPause ? pause + pause : LongestPause)
        {
            try
            {
                return use();
            }
            catch (Exception exception) when (PostgreSqlFailures.IsAbsent(exception))
            {
                if (waited.Elapsed + pause > atMost || _closing.Wait(pause))
                    throw PostgreSqlFailures.NoServer(exception, Name);
            }
            catch (Exception exception) when (Translate(exception) is var translated && translated != exception)
            {
                throw translated;
            }
        }
    }

    private void CompareClocks()
    {
        TimeSpan difference;
        try
        {
            using var session = Connect(PostgreSqlTimeouts.OfReader());
            using var statement = session.Use("SELECT (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::BIGINT");
            statement.Step();
            difference = time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(statement.Number(0));
        }
        catch (NpgsqlException)
        {
            // A warning less; whoever writes next meets what is wrong.
            return;
        }

        if (difference.Duration() > ToleratedClocks)
            LogClocks(Math.Round(difference.TotalSeconds));
    }

    private void ThrowIfClosed()
    {
        if (_closing.IsSet)
            throw new StorageException(StorageErrors.Closed, "The storage is closed. The program is stopping.");
    }

    [LoggerMessage(3046, LogLevel.Warning, "MB3046: this node's clock is {Seconds} s ahead of the database server's. Synchronise the clocks: a node whose clock is ahead takes turns and messages over that others still work on.")]
    private partial void LogClocks(double seconds);
}
