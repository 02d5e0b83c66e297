using MassageBot.Storage.Sql;

namespace MassageBot.Storage.Tests.Sqlite;

public sealed class SqliteWriterTests : IAsyncLifetime, IAsyncDisposable
{
    private const string CreateSql = "CREATE TABLE IF NOT EXISTS probe (n INTEGER)";
    private const string InsertSql = "INSERT INTO probe (n) VALUES (1)";

    private readonly SqliteStorageUnderTest _storage = new();

    [Fact]
    public async Task Many_writes_at_once_share_few_transactions()
    {
        await RunAsync(CreateSql);
        var before = _storage.Database.Counters;
        using var gate = new ManualResetEventSlim();
        var first = await HoldAsync(gate);
        var others = Enumerable.Range(0, 200).Select(_ => RunAsync(InsertSql)).ToList();
        gate.Set();
        await first;
        await Task.WhenAll(others);

        var after = _storage.Database.Counters;
        Assert.Equal(201, after.Jobs - before.Jobs);
        Assert.InRange(after.Transactions - before.Transactions, 1, 3);
        Assert.Equal(200L, await _storage.QueryAsync("SELECT COUNT(*) FROM probe"));
    }

    [Fact]
    public async Task One_failing_write_does_not_spoil_those_it_shares_a_transaction_with()
    {
        await RunAsync(CreateSql);
        using var gate = new ManualResetEventSlim();
        var first = await HoldAsync(gate);
        var good = Enumerable.Range(0, 5).Select(_ => RunAsync(InsertSql)).ToList();
        var bad = _storage.Database.WriteAsync<int>(
            session =>
            {
                session.Execute(InsertSql);
                throw new InvalidOperationException("injected");
            },
            CancellationToken.None);
        good.AddRange(Enumerable.Range(0, 5).Select(_ => RunAsync(InsertSql)));
        gate.Set();
        await first;

        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        await Task.WhenAll(good);
        Assert.Equal(10L, await _storage.QueryAsync("SELECT COUNT(*) FROM probe"));
    }

    [Fact]
    public async Task A_transaction_that_ends_under_a_write_fails_all_that_share_it()
    {
        await RunAsync(CreateSql);
        using var gate = new ManualResetEventSlim();
        var first = await HoldAsync(gate);
        var before = RunAsync(InsertSql);
        // SQLite does this by itself on a full disk.
        var fatal = RunAsync("ROLLBACK");
        var after = RunAsync(InsertSql);
        gate.Set();

        await Assert.ThrowsAsync<StorageException>(() => fatal);
        await Assert.ThrowsAsync<StorageException>(() => before);
        await Assert.ThrowsAsync<StorageException>(() => after);
        Assert.Equal(0, await first);
        Assert.Equal(0L, await _storage.QueryAsync("SELECT COUNT(*) FROM probe"));
        await RunAsync(InsertSql);
        Assert.Equal(1L, await _storage.QueryAsync("SELECT COUNT(*) FROM probe"));
    }

    [Fact]
    public async Task A_write_cancelled_while_it_waits_is_not_done()
    {
        await RunAsync(CreateSql);
        using var gate = new ManualResetEventSlim();
        using var cancel = new CancellationTokenSource();
        var first = await HoldAsync(gate);
        var cancelled = _storage.Database.WriteAsync(session => session.Execute(InsertSql), cancel.Token);
        await cancel.CancelAsync();
        gate.Set();
        await first;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(0L, await _storage.QueryAsync("SELECT COUNT(*) FROM probe"));
    }

    [Fact]
    public async Task A_full_queue_makes_callers_wait_and_loses_nothing()
    {
        _storage.Options = options => options.WriteQueueCapacity = 2;
        await RunAsync(CreateSql);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => RunAsync(InsertSql))));

        Assert.Equal(100L, await _storage.QueryAsync("SELECT COUNT(*) FROM probe"));
    }

    [Fact]
    public async Task Closing_finishes_what_waits_and_refuses_what_comes_later()
    {
        await RunAsync(CreateSql);
        using var gate = new ManualResetEventSlim();
        var database = _storage.Database;
        var first = database.WriteAsync(_ => { gate.Wait(); return 0; }, CancellationToken.None);
        var waiting = RunAsync(InsertSql);
        var closing = database.DisposeAsync().AsTask();
        var late = await Assert.ThrowsAsync<StorageException>(() => database.WriteAsync(session => session.Execute(InsertSql), CancellationToken.None));
        gate.Set();
        await closing;

        await first;
        await waiting;
        Assert.Equal(StorageErrors.Closed, late.Code);
        Assert.Equal(1L, await _storage.QueryAsync("SELECT COUNT(*) FROM probe"));
        var read = await Assert.ThrowsAsync<StorageException>(() => database.ReadAsync(_ => 0, CancellationToken.None));
        Assert.Equal(StorageErrors.Closed, read.Code);
    }

    [Theory]
    [InlineData(Durability.Full, 2L)]
    [InlineData(Durability.Normal, 1L)]
    public async Task Durability_decides_whether_a_write_waits_for_the_disk(Durability durability, long synchronous)
    {
        _storage.Options = options => options.Durability = durability;

        var measured = await _storage.Database.WriteAsync(Synchronous, CancellationToken.None);
        var relaxed = await _storage.Database.WriteAsync(Synchronous, CancellationToken.None, WriteTraits.Relaxed);
        var again = await _storage.Database.WriteAsync(Synchronous, CancellationToken.None);

        Assert.Equal((synchronous, 1L, synchronous), (measured, relaxed, again));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private static long Synchronous(SqlSession session)
    {
        using var statement = session.Use("PRAGMA synchronous");
        statement.Step();
        return statement.Number(0);
    }

    /// <summary>Holds the writer; what is written once this has answered waits, and goes into the next group together.</summary>
    private async Task<Task<int>> HoldAsync(ManualResetEventSlim gate)
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _storage.Database.WriteAsync(_ => { held.SetResult(); gate.Wait(); return 0; }, CancellationToken.None);
        await held.Task;
        return first;
    }

    private Task<int> RunAsync(string sql) => _storage.Database.WriteAsync(session => session.Execute(sql), CancellationToken.None);
}
