using MassageBot.Storage.Tests.Sqlite;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.Storage.Tests.State;

public sealed class TurnStorageTests : StorageContract
{
    private readonly TurnStorage _turnStorage = new();

    [Fact]
    public async Task State_outlives_the_turn_through_the_commit()
    {
        await RunTurnAsync("one", count => count + 1, commit: true);
        await RunTurnAsync("two", count => count + 1, commit: true);
        await Storage.ReopenAsync();

        Assert.Equal(2, await RunTurnAsync("three", count => count, commit: true));
    }

    [Fact]
    public async Task State_of_a_turn_that_fails_is_not_kept()
    {
        await RunTurnAsync("one", count => count + 1, commit: true);

        await RunTurnAsync("two", count => count + 10, commit: false);

        Assert.Equal(2, await RunTurnAsync("two", count => count + 1, commit: true, accept: false));
    }

    [Fact]
    public async Task State_outside_a_turn_is_an_error()
    {
        var exception = await Assert.ThrowsAsync<StorageException>(() => _turnStorage.ReadAsync(["k"]));

        Assert.Equal(StorageErrors.StateOutsideTurn, exception.Code);
    }

    [Fact]
    public async Task State_used_after_the_end_of_the_turn_is_an_error()
    {
        using (_turnStorage.Begin(Turn()))
            await _turnStorage.WriteAsync(Change("{}"));

        var exception = await Assert.ThrowsAsync<StorageException>(() => _turnStorage.WriteAsync(Change("{}")));

        Assert.Equal(StorageErrors.StateOutsideTurn, exception.Code);
    }

    [Fact]
    public async Task A_key_of_another_conversation_is_an_error()
    {
        using var buffer = _turnStorage.Begin(Turn());

        var exception = await Assert.ThrowsAsync<StorageException>(() => _turnStorage.ReadAsync(["directline/conversations/chat-2"]));

        Assert.Equal(StorageErrors.ForeignStateKey, exception.Code);
        Assert.Contains("'directline/conversations/chat-1'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turns_that_run_at_the_same_time_do_not_see_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
        {
            var key = StateKeys.Conversation(Chat);
            using var buffer = _turnStorage.Begin(Turn());
            await _turnStorage.WriteAsync(Change($"{i}"));
            await Task.Yield();
            var read = await _turnStorage.ReadAsync([key]);
            Assert.Equal($$"""{"value":"{{i}}"}""", BotSerializer.SerializeState(read[key]));
            Assert.Equal(new StateChange(key, $$"""{"value":"{{i}}"}""", null), Assert.Single(buffer.Changes));
        })));
    }

    [Fact]
    public async Task Writing_back_what_was_read_is_no_change()
    {
        var key = StateKeys.Conversation(Chat);
        using var buffer = _turnStorage.Begin(Turn() with { State = new Dictionary<string, StateItem> { [key] = new("""{"value":"a"}""", 7) } });
        await _turnStorage.WriteAsync(Change("b"));
        Assert.Equal(new StateChange(key, """{"value":"b"}""", 7), Assert.Single(buffer.Changes));

        await _turnStorage.WriteAsync(Change("a"));

        Assert.Empty(buffer.Changes);
    }

    [Fact]
    public async Task Deleting_is_a_change_only_where_something_was()
    {
        var key = StateKeys.Conversation(Chat);
        var user = StateKeys.User("directline", "client-1");
        using var buffer = _turnStorage.Begin(Turn() with { State = new Dictionary<string, StateItem> { [key] = new("{}", 7) } });

        await _turnStorage.DeleteAsync([key, user]);

        Assert.Equal(new StateChange(key, null, 7), Assert.Single(buffer.Changes));
        Assert.Empty(await _turnStorage.ReadAsync([key, user]));
    }

    protected override StorageUnderTest Create() => new SqliteStorageUnderTest();

    private static Dictionary<string, object> Change(string value) =>
        new() { [StateKeys.Conversation(Chat)] = new Dictionary<string, object> { ["value"] = value } };

    private static PendingTurn Turn() =>
        new(1, Chat, "a-1", DateTimeOffset.UnixEpoch, "{}", 1, new Dictionary<string, StateItem>(), Owner, "client-1");

    /// <summary>Runs a turn as the program does, on real bot states; returns the counter it ends with.</summary>
    private async Task<int> RunTurnAsync(string text, Func<int, int> change, bool commit, bool accept = true)
    {
        var pending = accept ? await AcceptAndTakeAsync(text) : (await TakeAsync())!;
        using var buffer = _turnStorage.Begin(pending);
        var activity = BotSerializer.ReadActivity(pending.Json);
        activity.ChannelId = Chat.ChannelId;
        activity.Conversation = new ConversationAccount(id: Chat.ConversationId);
        activity.From = new ChannelAccount(pending.FromId);
        using var context = new TurnContext(new SilentAdapter(), activity);
        BotState[] states = [new ConversationState(_turnStorage), new UserState(_turnStorage), new PrivateConversationState(_turnStorage)];
        var last = 0;
        foreach (var state in states)
        {
            var counter = state.CreateProperty<int>("counter");
            last = change(await counter.GetAsync(context, () => 0));
            await counter.SetAsync(context, last);
            await state.SaveChangesAsync(context);
        }

        if (commit)
            await CommitAsync(pending, buffer.Changes);
        else
            await FailAsync(pending);
        return last;
    }

    private sealed class SilentAdapter : BotAdapter
    {
        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
            Task.FromResult(Array.Empty<ResourceResponse>());

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
