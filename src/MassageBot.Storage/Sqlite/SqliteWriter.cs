using MassageBot.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace MassageBot.Storage.Sqlite;

/// <summary>
/// The one writer of a file. One job's failure undoes that job alone; a failed commit fails all.
/// </summary>
internal sealed class SqliteWriter : GroupWriter
{
    private const int LargestGroup = 512;

    private readonly SqliteSession _session;
    private readonly Func<Exception, Exception> _translate;
    private readonly bool _waitsForDisk;
    private readonly List<WriteJob> _done = [];
    private bool _waitsNow;
    private bool _logToEmpty;

    public SqliteWriter(SqliteSession session, StorageOptions options, Func<Exception, Exception> translate)
        : base(options.WriteQueueCapacity, "MassageBot storage writer", LargestGroup)
    {
        _session = session;
        _translate = translate;
        _waitsForDisk = _waitsNow = options.Durability == Durability.Full;
        session.Execute(_waitsNow ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        Start();
    }

    protected override void WriteGroup(List<WriteJob> group)
    {
        _done.Clear();
        try
        {
            AdjustWait(group);
            _session.Execute("BEGIN IMMEDIATE");
            foreach (var job in group)
                RunInSavepoint(job);
            _session.Execute("COMMIT");
            Count(_done.Count);
        }
        catch (Exception exception)
        {
            Undo();
            // Fail is without effect on a job that has already been told of its own failure.
            foreach (var job in group)
                job.Fail(_translate(exception));
            return;
        }

        EmptyLogIfAsked();
        foreach (var job in _done)
            job.Complete();
    }

    protected override void Close() => _session.Dispose();

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

    private void AdjustWait(List<WriteJob> group)
    {
        var wait = _waitsForDisk && group.Exists(job => !job.Traits.HasFlag(WriteTraits.Relaxed));
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
