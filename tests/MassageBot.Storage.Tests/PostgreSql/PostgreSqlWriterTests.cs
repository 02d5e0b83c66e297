using MassageBot.Storage.Sql;

namespace MassageBot.Storage.Tests.PostgreSql;

public sealed class PostgreSqlWriterTests : IAsyncLifetime, IAsyncDisposable
{
    private const string InsertSql = "INSERT INTO probe (n) VALUES (1)";

    private static readonly ConversationKey Chat = new("directline", "chat-1");

    private readonly PostgreSqlStorageUnderTest _storage = new();
    private readonly PostgreSqlStorageUnderTest _other;

    public PostgreSqlWriterTests() => _other = new PostgreSqlStorageUnderTest(_storage);

    [PostgreSqlFact]
    public async Task Many_writes_at_once_share_few_transactions()
    {
        await CreateAsync();
        var before = _storage.Database.Counters;
        using var gate = new ManualResetEventSlim();
        var first = HoldAsync(gate);
        var others = Enumerable.Range(0, 200).Select(_ => RunAsync(InsertSql)).ToList();
        gate.Set();
        await first;
        await Task.WhenAll(others);

        var after = _storage.Database.Counters;
        Assert.Equal(201, after.Jobs - before.Jobs);
        Assert.InRange(after.Transactions - before.Transactions, 1, 6);
        Assert.Equal(200L, await _storage.QueryAsync("SELECT COUNT(*) FROM probe"));
    }

    [PostgreSqlFact]
    public async Task One_failing_write_does_not_spoil_those_it_shares_a_transaction_with()
    {
        await CreateAsync();
        using var gate = new ManualResetEventSlim();
        var first = HoldAsync(gate);
        var good = Enumerable.Range(0, 5).Select(_ => RunAsync(InsertSql)).ToList();
        var refused = RunAsync("INSERT INTO nowhere VALUES (1)");
        var thrown = WriteAsync<int>(_ => throw new InvalidOperationException("injected before it wrote"));
        var undone = WriteAsync<int>(session =>
        {
            session.Execute(InsertSql);
            throw new InvalidOperationException("injected");
        });
        good.AddRange(Enumerable.Range(0, 5).Select(_ => RunAsync(InsertSql)));
        gate.Set();
        await first;

        Assert.Equal(StorageErrors.Failed, (await Assert.ThrowsAsync<StorageException>(() => refused)).Code);
        await Assert.ThrowsAsync<InvalidOperationException>(() => thrown);
        await Assert.ThrowsAsync<InvalidOperationException>(() => undone);
        await Task.WhenAll(good);
        Assert.Equal(10L, await _storage.QueryAsync("SELECT COUNT(*) FROM probe"));
    }

    [PostgreSqlFact]
    public async Task A_group_of_failures_leaves_no_transaction_open()
    {
        await CreateAsync();
        using var gate = new ManualResetEventSlim();
        var first = WriteAsync<int>(_ =>
        {
            gate.Wait();
            throw new InvalidOperationException("injected");
        });
        var others = Enumerable.Range(0, 3).Select(_ => RunAsync("INSERT INTO nowhere VALUES (1)")).ToList();
        gate.Set();
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        foreach (var other in others)
            await Assert.ThrowsAsync<StorageException>(() => other);

        await RunAsync(InsertSql);

        Assert.Equal(1L, await _storage.QueryAsync("SELECT COUNT(*) FROM probe"));
    }

    [PostgreSqlFact]
    public async Task Two_that_wait_for_each_other_both_get_through()
    {
        await CreateAsync();
        await _storage.QueryAsync("INSERT INTO probe (n) VALUES (10), (20)");
        using var both = new Barrier(2);
        var runs = 0;

        async Task Cross(PostgreSqlStorageUnderTest node, int one, int two) => await node.Database.WriteAsync(
            session =>
            {
                var isFirst = Interlocked.Increment(ref runs) <= 2;
                session.Execute($"UPDATE probe SET n = n + 1 WHERE n / 10 = {one}");
                if (isFirst)
                    both.SignalAndWait(TimeSpan.FromSeconds(20));
                return session.Execute($"UPDATE probe SET n = n + 1 WHERE n / 10 = {two}");
            },
            CancellationToken.None,
            scope: WriteScope.OwnRows);

        await Task.WhenAll(Task.Run(() => Cross(_storage, 1, 2)), Task.Run(() => Cross(_other, 2, 1)));

        Assert.Equal(3, runs);
        Assert.Equal(34L, await _storage.QueryAsync("SELECT SUM(n)::BIGINT FROM probe"));
    }

    [PostgreSqlFact]
    public async Task A_node_that_stops_in_the_middle_of_a_write_holds_others_up_no_longer_than_half_a_lease_and_writes_afterwards()
    {
        _storage.Options = options => options.LeaseDuration = TimeSpan.FromSeconds(1);
        await CreateAsync();
        using var gate = new ManualResetEventSlim();
        using var holds = new ManualResetEventSlim();
        var stopped = _storage.Database.WriteAsync(
            session =>
            {
                var changed = session.Execute(InsertSql);
                holds.Set();
                gate.Wait();
                session.Execute(InsertSql);
                return changed;
            },
            CancellationToken.None,
            scope: WriteScope.Of(Chat));
        await Task.Run(holds.Wait);

        await _other.Database.WriteAsync(session => session.Execute(InsertSql), CancellationToken.None, scope: WriteScope.Of(Chat));

        Assert.False(stopped.IsCompleted);
        gate.Set();
        await stopped;
        Assert.Equal(3L, await _storage.QueryAsync("SELECT COUNT(*) FROM probe"));
    }

    [PostgreSqlFact]
    public async Task Writes_of_one_conversation_exclude_each_other_and_those_of_everything_exclude_all()
    {
        await CreateAsync();
        await _storage.QueryAsync("INSERT INTO probe (n) VALUES (0)");

        // As a program does at its start: a hundred threads that wait for the opening would starve it.
        _other.Database.Open();

        // What two transactions read and write back would lose counts unless one waits for the other.
        async Task Count(PostgreSqlStorageUnderTest node, WriteScope scope) => await node.Database.WriteAsync(
            session =>
            {
                using var statement = session.Use("SELECT n FROM probe");
                statement.Step();
                return session.Execute($"UPDATE probe SET n = {statement.Number(0) + 1}");
            },
            CancellationToken.None,
            scope: scope);

        await Task.WhenAll(Enumerable.Range(0, 120).Select(i => Task.Run(() => Count(
            i % 2 == 0 ? _storage : _other,
            i % 3 == 0 ? WriteScope.Everything : WriteScope.Of(Chat)))));

        Assert.Equal(120L, await _storage.QueryAsync("SELECT n FROM probe"));
    }

    [PostgreSqlFact]
    public async Task Different_conversations_do_not_wait_for_each_other()
    {
        await CreateAsync();
        using var gate = new ManualResetEventSlim();
        var held = HoldAsync(gate);

        await _other.Database.WriteAsync(session => session.Execute(InsertSql), CancellationToken.None, scope: WriteScope.Of(Chat with { ConversationId = "chat-2" }));

        Assert.False(held.IsCompleted);
        gate.Set();
        await held;
    }

    [PostgreSqlFact]
    public async Task Statements_used_over_and_over_are_prepared_on_the_server()
    {
        await CreateAsync();
        for (var i = 0; i < 5; i++)
            await WriteAsync(session =>
            {
                using var statement = session.Use("INSERT INTO probe (n) VALUES (?1)").Bind(1, 7L);
                return statement.Execute();
            });

        var prepared = await WriteAsync(session =>
        {
            using var statement = session.Use("SELECT COUNT(*) FROM pg_prepared_statements WHERE statement LIKE 'INSERT INTO probe%'");
            statement.Step();
            return statement.Number(0);
        });

        Assert.Equal(1, prepared);
    }

    [PostgreSqlFact]
    public async Task Closing_finishes_what_waits_and_refuses_what_comes_later()
    {
        await CreateAsync();
        using var gate = new ManualResetEventSlim();
        var database = _storage.Database;
        var first = HoldAsync(gate);
        var waiting = RunAsync(InsertSql);
        var closing = database.DisposeAsync().AsTask();
        var late = await Assert.ThrowsAsync<StorageException>(() => RunAsync(InsertSql));
        gate.Set();
        await closing;

        await first;
        await waiting;
        Assert.Equal(StorageErrors.Closed, late.Code);
        Assert.Equal(1L, await _storage.QueryAsync("SELECT COUNT(*) FROM probe"));
        var read = await Assert.ThrowsAsync<StorageException>(() => database.ReadAsync(_ => 0, CancellationToken.None));
        Assert.Equal(StorageErrors.Closed, read.Code);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _other.DisposeAsync();
        await _storage.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private Task<int> CreateAsync() => RunAsync("CREATE TABLE IF NOT EXISTS probe (n BIGINT)");

    private Task<int> HoldAsync(ManualResetEventSlim gate) => WriteAsync(_ =>
    {
        gate.Wait();
        return 0;
    });

    private Task<int> RunAsync(string sql) => WriteAsync(session => session.Execute(sql));

    private Task<T> WriteAsync<T>(Func<SqlSession, T> work) => _storage.Database.WriteAsync(work, CancellationToken.None, scope: WriteScope.Of(Chat));
}
