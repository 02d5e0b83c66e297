using MassageBot.Storage.Sql;
using Npgsql;

namespace MassageBot.Storage.PostgreSql;

/// <summary>
/// One writing connection. A group takes the locks of all its jobs at the beginning, so that what they read holds until the commit. One
/// job's failure undoes that job alone. A group that another transaction stood in the way of, or whose connection broke before its
/// commit, is undone, and its jobs run again one by one. A commit whose outcome nobody knows is told as a failure.
/// </summary>
internal sealed class PostgreSqlLane : GroupWriter
{
    // Each connection's locks count against what the server has room for.
    private const int LargestGroup = 64;
    private const int Attempts = 4;

    // Those that an erasure changes.
    private const string VacuumSql = """
        VACUUM (SKIP_LOCKED) conversations, activities, inbox, state, outbox, questions, ratings, escalations, escalation_steps, places,
        clients, treatments, check_ins, care_requests
        """;

    private readonly PostgreSqlDatabase _database;
    private readonly bool _waitsForDisk;
    private readonly List<WriteJob> _done = [];
    private PostgreSqlSession? _session;

    public PostgreSqlLane(PostgreSqlDatabase database, StorageOptions options, PostgreSqlSession session, string name)
        : base(options.WriteQueueCapacity, name, LargestGroup)
    {
        _database = database;
        _waitsForDisk = options.Durability == Durability.Full;
        _session = session;
        Start();
    }

    protected override void WriteGroup(List<WriteJob> group)
    {
        if (TryWrite(group, isLast: false))
            return;
        foreach (var job in group.FindAll(job => !job.IsTold))
        {
            for (var attempt = 1; !TryWrite([job], isLast: attempt == Attempts); attempt++)
            {
                // TryWrite has waited for the server or for the locks.
            }
        }
    }

    protected override void Close() => _session?.Dispose();

    /// <summary>Returns false when everything was undone and can be done again.</summary>
    private bool TryWrite(List<WriteJob> jobs, bool isLast)
    {
        _done.Clear();
        var isCommitting = false;
        try
        {
            var session = _session ??= _database.Reconnect();
            Begin(session, jobs);
            foreach (var job in jobs)
                Run(session, job, isAlone: jobs.Count == 1);
            if (_done.Count == 0)
            {
                Rollback(session);
                return true;
            }

            isCommitting = true;
            Commit(session);
        }
        catch (Exception exception)
        {
            var isLost = _session is { IsUsable: false };
            Undo();
            if (!isLast && !isCommitting && (isLost || PostgreSqlFailures.IsConflict(exception)))
                return false;
            var told = isLost && isCommitting ? PostgreSqlFailures.OutcomeUnknown(exception, _database.Name) : _database.Translate(exception);
            foreach (var job in jobs)
                job.Fail(told);
            return true;
        }

        Count(_done.Count);
        foreach (var job in _done)
            job.Complete();
        if (_done.Exists(job => job.Traits.HasFlag(WriteTraits.EmptyLog)))
            Vacuum();
        return true;
    }

    private void Begin(PostgreSqlSession session, List<WriteJob> jobs)
    {
        session.Defer("BEGIN ISOLATION LEVEL READ COMMITTED");
        if (_waitsForDisk && jobs.TrueForAll(job => job.Traits.HasFlag(WriteTraits.Relaxed)))
            session.Defer("SET LOCAL synchronous_commit = off");
        session.Send(_database.Locks.Take(jobs));
    }

    private void Run(PostgreSqlSession session, WriteJob job, bool isAlone)
    {
        var news = session.News.Count;
        if (!isAlone)
            session.Defer("SAVEPOINT job");
        try
        {
            job.Run(session);
        }
        catch (Exception exception) when (session.IsUsable && !PostgreSqlFailures.IsConflict(exception))
        {
            session.News.RemoveRange(news, session.News.Count - news);
            if (!isAlone)
                UndoJob(session);
            job.Fail(_database.Translate(exception));
            return;
        }

        if (!isAlone)
            session.Defer("RELEASE SAVEPOINT job");
        _done.Add(job);
    }

    private static void UndoJob(PostgreSqlSession session)
    {
        if (session.HasUnsent)
        {
            // It wrote nothing: its savepoint was not made yet.
            session.Recall();
            return;
        }

        session.Send(new NpgsqlBatchCommand("ROLLBACK TO SAVEPOINT job"), new NpgsqlBatchCommand("RELEASE SAVEPOINT job"));
    }

    private void Commit(PostgreSqlSession session)
    {
        var commit = new NpgsqlBatchCommand("COMMIT");
        if (session.News.Count > 0)
            session.Send(_database.Announcement(session.News), commit);
        else
            session.Send(commit);
        session.Forget();
    }

    private void Undo()
    {
        if (_session is null)
            return;
        try
        {
            Rollback(_session);
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException or IOException or TimeoutException)
        {
            // The connection is of no use any more, and the server undoes what it held.
            _session.Dispose();
            _session = null;
        }
    }

    private static void Rollback(PostgreSqlSession session)
    {
        session.Forget();
        session.Send(new NpgsqlBatchCommand("ROLLBACK"));
    }

    /// <summary>Makes room where erased rows were; what that means for the bytes on the disk stands in the room's README.</summary>
    private void Vacuum()
    {
        try
        {
            _session?.Send(new NpgsqlBatchCommand(VacuumSql));
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException or IOException or TimeoutException)
        {
            // The rows are gone all the same; the server's own cleaning follows.
            Undo();
        }
    }
}
