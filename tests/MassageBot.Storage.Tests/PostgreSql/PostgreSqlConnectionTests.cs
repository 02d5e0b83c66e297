using Npgsql;

namespace MassageBot.Storage.Tests.PostgreSql;

/// <summary>What breaks between a node and its server.</summary>
public sealed class PostgreSqlConnectionTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly ConversationKey Chat = new("directline", "chat-1");

    private readonly PostgreSqlStorageUnderTest _storage = new();
    private ServerDoor? _door;

    [PostgreSqlFact]
    public async Task Connections_that_broke_are_made_anew_and_nobody_notices()
    {
        Door();
        await AcceptAsync("m1");
        await TranscriptAsync();

        _door!.Shut();
        _door.Open();

        Assert.Equal(2, (await AcceptAsync("m2")).Sequence);
        Assert.Equal(2, (await TranscriptAsync()).Items.Count);
    }

    [PostgreSqlFact]
    public async Task While_the_server_is_gone_writing_and_reading_fail_clearly_and_go_on_once_it_is_back()
    {
        Door();
        _storage.Options = options => options.BusyTimeout = TimeSpan.FromMilliseconds(300);
        await AcceptAsync("m1");
        await TranscriptAsync();

        _door!.Shut();
        var write = await Assert.ThrowsAsync<StorageException>(() => AcceptAsync("m2"));
        var read = await Assert.ThrowsAsync<StorageException>(TranscriptAsync);
        _door.Open();

        Assert.Equal(StorageErrors.NoServer, write.Code);
        Assert.Equal(StorageErrors.ConnectionLost, read.Code);
        Assert.Equal(2, (await AcceptAsync("m2")).Sequence);
        Assert.Equal(2, (await TranscriptAsync()).Items.Count);
    }

    [PostgreSqlFact]
    public async Task A_server_that_comes_back_within_the_patience_costs_a_wait_only()
    {
        Door();
        await AcceptAsync("m1");

        _door!.Shut();
        var accepting = AcceptAsync("m2");
        _door.Open();

        Assert.Equal(2, (await accepting).Sequence);
    }

    [PostgreSqlFact]
    public async Task A_commit_whose_answer_is_lost_is_told_as_a_failure_and_repeating_it_writes_nothing_twice()
    {
        Door();
        await AcceptAsync("m1");

        _door!.HideNextCommit();
        var exception = await Assert.ThrowsAsync<StorageException>(() => AcceptAsync("m2"));
        var again = await AcceptAsync("m2");

        Assert.Equal(StorageErrors.OutcomeUnknown, exception.Code);
        Assert.True(again.IsDuplicate);
        Assert.Equal(2, (await TranscriptAsync()).Items.Count);
    }

    [PostgreSqlFact]
    public async Task A_turn_whose_commit_was_answered_by_silence_is_not_committed_twice()
    {
        Door();
        var turn = (await _storage.Turns.AcceptAndTakeAsync(Message("m1"), "node-1", CancellationToken.None)).Turn!;
        var commit = new TurnCommit(turn, [], [new OutgoingActivity("{}", "message", true, false, _storage.Time.GetUtcNow())], []);

        _door!.HideNextCommit();
        await Assert.ThrowsAsync<StorageException>(() => _storage.Turns.CommitAsync(commit, CancellationToken.None));

        await Assert.ThrowsAsync<LeaseLostException>(() => _storage.Turns.CommitAsync(commit, CancellationToken.None));
        Assert.Single(await _storage.Turns.RepliesToAsync(Chat, "m1", CancellationToken.None));
    }

    [PostgreSqlFact]
    public void A_server_that_is_not_there_at_the_start_is_named_after_a_bounded_wait()
    {
        Door();
        _door!.Shut();
        _storage.Options = options => options.StartTimeout = TimeSpan.FromMilliseconds(200);

        var exception = Assert.Throws<StorageException>(() => _storage.Database.Open());

        Assert.Equal(StorageErrors.NoServer, exception.Code);
        Assert.Contains("127.0.0.1", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Check that the server runs", exception.Message, StringComparison.Ordinal);
    }

    [PostgreSqlFact]
    public async Task A_start_waits_for_a_server_that_is_just_starting()
    {
        Door();
        _door!.Shut();
        var opening = Task.Run(_storage.Database.Open);
        _door.Open();

        await opening;

        Assert.Equal(1, (await AcceptAsync("m1")).Sequence);
    }

    [PostgreSqlFact]
    public async Task Whoever_is_the_first_to_write_or_read_blocks_no_thread_until_the_server_is_there()
    {
        Door();
        _door!.Shut();

        var writing = AcceptAsync("m1");
        var reading = TranscriptAsync();
        Assert.False(writing.IsCompleted || reading.IsCompleted);
        _door.Open();

        Assert.Equal(1, (await writing).Sequence);
        await reading;
    }

    [PostgreSqlFact]
    public void A_wrong_password_is_said_and_not_shown()
    {
        _storage.ConnectionString = new NpgsqlConnectionStringBuilder(_storage.ConnectionString) { Password = "guessed-wrong" }.ConnectionString;

        var exception = Assert.Throws<StorageException>(() => _storage.Database.Open());

        Assert.Equal(StorageErrors.Refused, exception.Code);
        Assert.DoesNotContain("guessed-wrong", exception.ToString(), StringComparison.Ordinal);
    }

    [PostgreSqlFact]
    public void A_database_that_does_not_exist_is_named()
    {
        _storage.ConnectionString = new NpgsqlConnectionStringBuilder(_storage.ConnectionString) { Database = "nowhere" }.ConnectionString;

        var exception = Assert.Throws<StorageException>(() => _storage.Database.Open());

        Assert.Equal(StorageErrors.Refused, exception.Code);
        Assert.Contains("nowhere", exception.Message, StringComparison.Ordinal);
    }

    [PostgreSqlFact]
    public async Task After_a_broken_connection_the_news_say_that_something_may_have_been_missed()
    {
        Door();
        using var ending = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var news = _storage.Get<INodeNews>().ListenAsync(ending.Token).GetAsyncEnumerator();
        Assert.True(await news.MoveNextAsync());
        var next = news.MoveNextAsync().AsTask();

        _door!.Shut();
        _door.Open();
        while (!next.IsCompleted)
        {
            _storage.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.True(await next);
        Assert.Equal(NodeNewsKind.Missed, news.Current.Kind);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        _door?.Dispose();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private void Door()
    {
        _door = new ServerDoor(_storage.ConnectionString);
        _storage.ConnectionString = _door.ConnectionString;
    }

    private InboundActivity Message(string id) => new(Chat, id, null, "message", true, "{}", _storage.Time.GetUtcNow(), "client-1");

    private Task<Acceptance> AcceptAsync(string id) => _storage.Turns.AcceptAsync(Message(id), CancellationToken.None);

    private Task<TranscriptPage> TranscriptAsync() => _storage.Conversations.ReadAsync(Chat, 0, 100, CancellationToken.None);
}
