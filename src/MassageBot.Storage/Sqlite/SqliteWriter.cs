using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace MassageBot.Storage.Sqlite;

/// <summary>
/// The one writer: a thread that takes all waiting jobs, runs them in one transaction, each in its own savepoint, and waits
/// for the disk once for all of them. One job's failure undoes that job alone; a failed commit fails all.
/// </summary>
internal sealed class SqliteWriter
{
    private const int LargestGroup = 512;
    private const int MostYields = 8;

    private readonly SqliteSession _session;
    private readonly Func<Exception, Exception> _translate;
    private readonly bool _waitsForDisk;
    private readonly Channel<WriteJob> _queue;
    private readonly Thread _thread;
    private readonly List<WriteJob> _group = new(LargestGroup);
    private readonly List<WriteJob> _done = new(LargestGroup);
    private bool _waitsNow;
    private bool _logToEmpty;
    private long _transactions;
    private long _jobs;

    public SqliteWriter(SqliteSession session, StorageOptions options, Func<Exception, Exception> translate)
    {
        _session = session;
        _translate = translate;
        _waitsForDisk = _waitsNow = options.Durability == Durability.Full;
        _queue = Channel.CreateBounded<WriteJob>(new BoundedChannelOptions(options.WriteQueueCapacity)
        {
            SingleReader = true,
            FullMode = BoundedChannelFullMode.Wait,
        });
        session.Execute(_waitsNow ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        _thread = new Thread(Loop) { IsBackground = true, Name = "MassageBot storage writer" };
        _thread.Start();
    }

    public WriterCounters Counters => new(Interlocked.Read(ref _transactions), Interlocked.Read(ref _jobs));

    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> work, WriteTraits traits, CancellationToken cancellationToken)
    {
        var job = new WriteJob<T>(work, traits, cancellationToken);
        if (!_queue.Writer.TryWrite(job))
        {
            try
            {
                await _queue.Writer.WriteAsync(job, cancellationToken);
            }
            catch (ChannelClosedException exception)
            {
                throw new StorageException(StorageErrors.Closed, "The storage is closed. The program is stopping; nothing was written.", exception);
            }
        }

        return await job.Task;
    }

    /// <summary>Finishes what waits, then closes the connection.</summary>
    public async Task CloseAsync()
    {
        if (_queue.Writer.TryComplete())
            await Task.Run(_thread.Join);
    }

    private void Loop()
    {
        var reader = _queue.Reader;
        while (reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            LetCallersCatchUp(reader);
            _group.Clear();
            while (_group.Count < LargestGroup && reader.TryRead(out var job))
            {
                if (job.CancellationToken.IsCancellationRequested)
                    job.Cancel();
                else
                    _group.Add(job);
            }

            if (_group.Count > 0)
                WriteGroup();
        }

        _session.Dispose();
    }

    /// <summary>
    /// Those who were told of the last commit are about to write again. Giving way to them for some microseconds makes the
    /// groups nearly twice as large, and each group waits for the disk once. A lone caller is never held up.
    /// </summary>
    private void LetCallersCatchUp(ChannelReader<WriteJob> reader)
    {
        for (var i = 0; i < MostYields && reader.Count < _group.Count; i++)
            Thread.Yield();
    }

    private void WriteGroup()
    {
        _done.Clear();
        try
        {
            AdjustWait();
            _session.Execute("BEGIN IMMEDIATE");
            foreach (var job in _group)
                RunInSavepoint(job);
            _session.Execute("COMMIT");
            Interlocked.Increment(ref _transactions);
            Interlocked.Add(ref _jobs, _done.Count);
        }
        catch (Exception exception)
        {
            Undo();
            // Fail is without effect on a job that has already been told of its own failure.
            foreach (var job in _group)
                job.Fail(_translate(exception));
            return;
        }

        EmptyLogIfAsked();
        foreach (var job in _done)
            job.Complete();
    }

    private void RunInSavepoint(WriteJob job)
    {
        _session.Execute("SAVEPOINT job");
        try
        {
            job.Run(_session);
        }
        catch (Exception exception) when (!_session.IsOutsideTransaction)
        {
            _session.Execute("ROLLBACK TO job");
            _session.Execute("RELEASE job");
            job.Fail(_translate(exception));
            return;
        }

        _session.Execute("RELEASE job");
        _done.Add(job);
    }

    private void AdjustWait()
    {
        var wait = _waitsForDisk && _group.Exists(job => !job.Traits.HasFlag(WriteTraits.Relaxed));
        if (wait == _waitsNow)
            return;
        _session.Execute(wait ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        _waitsNow = wait;
    }

    private void Undo()
    {
        if (_session.IsOutsideTransaction)
            return;
        try
        {
            _session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself; the cause is reported to the callers.
        }
    }

    private void EmptyLogIfAsked()
    {
        _logToEmpty |= _done.Exists(job => job.Traits.HasFlag(WriteTraits.EmptyLog));
        if (!_logToEmpty)
            return;
        try
        {
            using var checkpoint = _session.Use("PRAGMA wal_checkpoint(TRUNCATE)");
            // The first column is 1 when a reader stood in the way; then the next group tries again.
            _logToEmpty = checkpoint.Step() && checkpoint.Number(0) != 0;
        }
        catch (SqliteException)
        {
            // The jobs are committed all the same; the next group tries again.
        }
    }
}
