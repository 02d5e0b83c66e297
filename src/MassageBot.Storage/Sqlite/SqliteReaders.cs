using System.Collections.Concurrent;

namespace MassageBot.Storage.Sqlite;

/// <summary>Read-only connections, opened when needed and used again. Readers and the writer don't wait for each other.</summary>
internal sealed class SqliteReaders(string connectionString, StorageOptions options, Func<Exception, Exception> translate) : IDisposable
{
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private readonly SemaphoreSlim _free = new(options.ReadConnections);
    private volatile bool _closed;

    public async Task<T> ReadAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            ThrowIfClosed();
            if (!_idle.TryTake(out var session))
                session = Open();
            try
            {
                return work(session);
            }
            finally
            {
                _idle.Add(session);
                if (_closed)
                    CloseIdle();
            }
        }
        catch (Exception exception) when (translate(exception) is var translated && translated != exception)
        {
            throw translated;
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        _closed = true;
        CloseIdle();
    }

    private SqliteSession Open()
    {
        var session = new SqliteSession(connectionString, options.BusyTimeout);
        session.Execute("PRAGMA query_only = ON");
        // Half a megabyte each: what isn't in it is in the system's file cache.
        session.Execute("PRAGMA cache_size = -512");
        return session;
    }

    private void CloseIdle()
    {
        while (_idle.TryTake(out var session))
            session.Dispose();
    }

    private void ThrowIfClosed()
    {
        if (_closed)
            throw new StorageException(StorageErrors.Closed, "The storage is closed. The program is stopping.");
    }
}
