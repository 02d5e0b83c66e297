using System.Collections.Concurrent;

namespace MassageBot.Storage.Sql;

/// <summary>Connections that only read, opened when needed and used again. Readers and writers don't wait for each other.</summary>
internal sealed class SqlReaders(Func<SqlSession> open, int connections, Func<Exception, Exception> translate) : IDisposable
{
    private readonly ConcurrentBag<SqlSession> _idle = [];
    private readonly SemaphoreSlim _free = new(connections);
    private volatile bool _closed;

    public async Task<T> ReadAsync<T>(Func<SqlSession, T> work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            ThrowIfClosed();
            return Read(work);
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

    private T Read<T>(Func<SqlSession, T> work)
    {
        while (_idle.TryTake(out var used))
        {
            try
            {
                return Read(used, work);
            }
            catch (Exception) when (!used.IsUsable)
            {
                // The server let go of this one while nobody used it; reading again elsewhere does no harm.
            }
        }

        return Read(open(), work);
    }

    private T Read<T>(SqlSession session, Func<SqlSession, T> work)
    {
        try
        {
            return work(session);
        }
        finally
        {
            if (session.IsUsable)
                _idle.Add(session);
            else
                session.Dispose();
            if (_closed)
                CloseIdle();
        }
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
