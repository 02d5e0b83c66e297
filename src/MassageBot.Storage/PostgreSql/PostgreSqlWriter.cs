using MassageBot.Storage.Sql;

namespace MassageBot.Storage.PostgreSql;

/// <summary>
/// The writing connections. A conversation's writes always go to the same one; what needs everything or is about after-care has one of
/// its own, so that it doesn't widen the locks of others, and an import of many treatments holds up no conversation.
/// </summary>
internal sealed class PostgreSqlWriter
{
    private readonly PostgreSqlLocks _locks;
    private readonly PostgreSqlLane[] _lanes;
    private readonly PostgreSqlLane _everything;
    private uint _next;

    public PostgreSqlWriter(PostgreSqlDatabase database, StorageOptions options, Func<PostgreSqlSession> open)
    {
        _locks = database.Locks;
        var sessions = new List<PostgreSqlSession>();
        try
        {
            for (var i = 0; i <= options.WriteConnections; i++)
                sessions.Add(open());
        }
        catch
        {
            sessions.ForEach(session => session.Dispose());
            throw;
        }

        _everything = new PostgreSqlLane(database, options, sessions[0], "MassageBot storage writer of everything");
        _lanes = [.. sessions.Skip(1).Select(session => new PostgreSqlLane(database, options, session, "MassageBot storage writer"))];
    }

    public WriterCounters Counters => _lanes.Append(_everything).Select(lane => lane.Counters)
        .Aggregate((sum, next) => new WriterCounters(sum.Transactions + next.Transactions, sum.Jobs + next.Jobs));

    public Task<T> WriteAsync<T>(WriteJob<T> job) => LaneOf(job.Scope).WriteAsync(job);

    public Task CloseAsync() => Task.WhenAll(_lanes.Append(_everything).Select(lane => lane.CloseAsync()));

    private PostgreSqlLane LaneOf(WriteScope scope)
    {
        if (scope.IsEverything || scope.IsCare)
            return _everything;
        var number = scope.First is { } first ? (ulong)_locks.Of(first) : Interlocked.Increment(ref _next);
        return _lanes[(int)(number % (ulong)_lanes.Length)];
    }
}
