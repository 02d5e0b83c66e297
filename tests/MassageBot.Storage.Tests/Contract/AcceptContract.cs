namespace MassageBot.Storage.Tests.Contract;

public abstract class AcceptContract : StorageContract
{
    /// <summary>As what the null character comes back, which correct JSON never holds.</summary>
    protected virtual string NullCharacter => "\0";

    [ContractFact]
    public async Task The_first_activity_of_an_unknown_conversation_opens_it()
    {
        var acceptance = await AcceptAsync("hello");

        Assert.Equal(new Acceptance(false, "chat-1|0000001", 1, Now, false), acceptance);
        var conversation = await Storage.Conversations.FindAsync(Chat, CancellationToken.None);
        Assert.Equal(new ConversationRecord(Chat, null, null, Now), conversation);
    }

    [ContractFact]
    public async Task A_channels_own_id_is_kept()
    {
        var acceptance = await AcceptAsync("hello", id: "1485983408511");

        Assert.Equal("1485983408511", acceptance.ActivityId);
    }

    [ContractFact]
    public async Task Fifty_messages_at_once_get_strictly_rising_sequences_and_times()
    {
        var acceptances = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => AcceptAsync($"message {i}"))));

        var inOrder = acceptances.OrderBy(acceptance => acceptance.Sequence).ToList();
        Assert.Equal(Enumerable.Range(1, 50).Select(i => (long)i), inOrder.Select(acceptance => acceptance.Sequence));
        Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(pair.First.Timestamp < pair.Second.Timestamp));
        Assert.Equal(50, inOrder.Select(acceptance => acceptance.ActivityId).Distinct().Count());
        Assert.Equal(inOrder.Select(a => a.ActivityId), (await TranscriptAsync()).Items.Select(item => item.ActivityId));
    }

    [ContractFact]
    public async Task Time_never_goes_back_in_a_conversation_when_the_clock_does()
    {
        var first = await AcceptAsync("one");
        var early = Message("two") with { ReceivedAt = Now.AddHours(-1) };

        var second = await Storage.Turns.AcceptAsync(early, CancellationToken.None);

        Assert.Equal(first.Timestamp.AddMilliseconds(1), second.Timestamp);
    }

    [ContractFact]
    public async Task Sequences_go_on_after_a_restart()
    {
        await AcceptAsync("one");
        await Storage.ReopenAsync();

        var second = await AcceptAsync("two");

        Assert.Equal((2, "chat-1|0000002"), (second.Sequence, second.ActivityId));
    }

    [ContractFact]
    public async Task A_repeat_by_activity_id_returns_the_first_acceptance()
    {
        var first = await AcceptAsync("hello", id: "a-1");
        Storage.Time.Advance(TimeSpan.FromMinutes(1));

        var second = await AcceptAsync("hello", id: "a-1");

        Assert.Equal(first with { IsDuplicate = true }, second);
        Assert.Single((await TranscriptAsync()).Items);
    }

    [ContractFact]
    public async Task A_repeat_by_client_activity_id_returns_the_first_acceptance()
    {
        var first = await AcceptAsync("hello", clientId: "c-1");

        var repeats = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => AcceptAsync("hello", clientId: "c-1"))));

        Assert.All(repeats, repeat => Assert.Equal(first with { IsDuplicate = true }, repeat));
        Assert.Single((await TranscriptAsync()).Items);
    }

    [ContractFact]
    public async Task The_same_activity_sent_many_times_at_once_is_accepted_once()
    {
        var acceptances = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => AcceptAsync("hello", clientId: "c-1"))));

        Assert.Single(acceptances, acceptance => !acceptance.IsDuplicate);
        Assert.Single(acceptances.Select(acceptance => acceptance.ActivityId).Distinct());
    }

    [ContractFact]
    public async Task The_same_id_in_another_conversation_is_no_repeat()
    {
        await AcceptAsync("hello", id: "a-1", clientId: "c-1");

        var other = await AcceptAsync("hello", Chat with { ConversationId = "chat-2" }, "a-1", "c-1");
        var otherChannel = await AcceptAsync("hello", Chat with { ChannelId = "msteams" }, "a-1", "c-1");

        Assert.False(other.IsDuplicate);
        Assert.False(otherChannel.IsDuplicate);
    }

    [ContractFact]
    public async Task Activities_without_ids_are_never_repeats()
    {
        await AcceptAsync("hello");

        Assert.False((await AcceptAsync("hello")).IsDuplicate);
    }

    [ContractFact]
    public async Task A_repeat_says_whether_its_turn_is_finished()
    {
        await AcceptAsync("hello", clientId: "c-1");
        Assert.False((await AcceptAsync("hello", clientId: "c-1")).IsDone);
        var turn = await TakeAsync();
        Assert.False((await AcceptAsync("hello", clientId: "c-1")).IsDone);

        await CommitAsync(turn!, Reply("hi"));

        Assert.True((await AcceptAsync("hello", clientId: "c-1")).IsDone);
    }

    [ContractFact]
    public async Task A_new_activity_in_a_quiet_conversation_can_be_taken_in_the_same_write()
    {
        var accepted = await Storage.Turns.AcceptAndTakeAsync(Message("hello"), Owner, CancellationToken.None);

        Assert.NotNull(accepted.Turn);
        Assert.Equal((accepted.Acceptance.ActivityId, 1, Owner, "client-1"), (accepted.Turn.ActivityId, accepted.Turn.Attempt, accepted.Turn.LeaseOwner, accepted.Turn.FromId));
        Assert.Null(await TakeAsync(owner: "node-2"));
        Assert.Single(await CommitAsync(accepted.Turn, Reply("hi")));
    }

    [ContractFact]
    public async Task A_new_activity_is_only_accepted_while_another_turn_runs_or_waits()
    {
        var first = await Storage.Turns.AcceptAndTakeAsync(Message("one"), Owner, CancellationToken.None);
        var second = await Storage.Turns.AcceptAndTakeAsync(Message("two"), Owner, CancellationToken.None);
        Assert.Null(second.Turn);
        await CommitAsync(first.Turn!);

        var third = await Storage.Turns.AcceptAndTakeAsync(Message("three"), Owner, CancellationToken.None);

        Assert.Null(third.Turn);
        Assert.Equal(second.Acceptance.ActivityId, (await TakeAsync())!.ActivityId);
    }

    [ContractFact]
    public async Task A_repeat_is_never_taken()
    {
        var message = Message("hello", clientId: "c-1");
        var first = await Storage.Turns.AcceptAndTakeAsync(message, Owner, CancellationToken.None);
        await CommitAsync(first.Turn!);

        var repeat = await Storage.Turns.AcceptAndTakeAsync(message, Owner, CancellationToken.None);

        Assert.Null(repeat.Turn);
        Assert.Equal(first.Acceptance with { IsDuplicate = true, IsDone = true }, repeat.Acceptance);
    }

    [ContractFact]
    public async Task Any_text_comes_back_as_it_was()
    {
        const string Json = "{\"text\":\"N\u00e4chte \U0001F486 \\\"'; DROP TABLE state; -- \u0000 end\"}";
        await Storage.Turns.AcceptAsync(Message("") with { Json = Json }, CancellationToken.None);
        await Storage.Turns.AcceptAsync(Message("") with { Json = "" }, CancellationToken.None);

        var page = await TranscriptAsync();

        Assert.Equal([Json.Replace("\0", NullCharacter, StringComparison.Ordinal), ""], page.Items.Select(item => item.Json));
    }
}
