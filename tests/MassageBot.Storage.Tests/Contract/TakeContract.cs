namespace MassageBot.Storage.Tests.Contract;

public abstract class TakeContract : StorageContract
{
    [ContractFact]
    public async Task What_a_node_gives_back_another_takes_at_once_with_the_attempt_counted()
    {
        var turn = await AcceptAndTakeAsync("hello");
        Assert.Null(await TakeAsync(owner: "node-2"));

        Assert.Equal(0, await Storage.Turns.ReleaseAsync("node-2", CancellationToken.None));
        Assert.Null(await TakeAsync(owner: "node-2"));
        Assert.Equal(1, await Storage.Turns.ReleaseAsync(Owner, CancellationToken.None));

        var again = await TakeAsync(owner: "node-2");
        Assert.Equal((turn.InboxId, 2), (again!.InboxId, again.Attempt));
        await Assert.ThrowsAsync<LeaseLostException>(() => CommitAsync(turn));
    }

    private static readonly TimeSpan LeaseDuration = new StorageOptions().LeaseDuration;

    [ContractFact]
    public async Task Nothing_is_taken_where_nothing_waits()
    {
        Assert.Null(await TakeAsync());
        var turn = await AcceptAndTakeAsync("hello");
        await CommitAsync(turn);

        Assert.Null(await TakeAsync());
    }

    [ContractFact]
    public async Task The_oldest_activity_is_taken_first_and_each_once()
    {
        for (var i = 1; i <= 3; i++)
            await AcceptAsync($"message {i}");

        var taken = new List<string>();
        while (await TakeAsync() is { } turn)
        {
            taken.Add(turn.ActivityId);
            await CommitAsync(turn);
        }

        Assert.Equal(["chat-1|0000001", "chat-1|0000002", "chat-1|0000003"], taken);
    }

    [ContractFact]
    public async Task A_turn_carries_the_activity_and_its_state()
    {
        var first = await AcceptAndTakeAsync("hello");
        await CommitAsync(first,
        [
            new StateChange("directline/conversations/chat-1", "{\"a\":1}", null),
            new StateChange("directline/users/client-1", "{\"b\":2}", null),
            new StateChange("directline/conversations/chat-1/users/client-1", "{\"c\":3}", null),
            new StateChange("directline/users/client-2", "{\"d\":4}", null),
        ]);
        var accepted = await AcceptAsync("again");

        var turn = (await TakeAsync())!;

        Assert.Equal((accepted.ActivityId, accepted.Timestamp, Message("again").Json, 1), (turn.ActivityId, turn.Timestamp, turn.Json, turn.Attempt));
        Assert.Equal(
            ["directline/conversations/chat-1 {\"a\":1}", "directline/conversations/chat-1/users/client-1 {\"c\":3}", "directline/users/client-1 {\"b\":2}"],
            turn.State.Select(item => $"{item.Key} {item.Value.Json}").Order());
    }

    [ContractFact]
    public async Task A_second_message_waits_while_another_owner_runs_the_first()
    {
        await AcceptAndTakeAsync("one");
        await AcceptAsync("two");

        Assert.Null(await TakeAsync(owner: "node-2"));
    }

    [ContractFact]
    public async Task Another_conversation_does_not_wait()
    {
        await AcceptAndTakeAsync("one");

        var other = await AcceptAndTakeAsync("two", Chat with { ConversationId = "chat-2" });

        Assert.Equal("chat-2|0000001", other.ActivityId);
    }

    [ContractFact]
    public async Task An_expired_lease_is_taken_over_and_the_first_owner_can_no_longer_commit()
    {
        var slow = await AcceptAndTakeAsync("hello");
        Storage.Time.Advance(LeaseDuration - TimeSpan.FromMilliseconds(1));
        Assert.Null(await TakeAsync(owner: "node-2"));
        Storage.Time.Advance(TimeSpan.FromMilliseconds(1));

        var takeover = await TakeAsync(owner: "node-2");

        Assert.Equal((slow.ActivityId, 2, "node-2"), (takeover!.ActivityId, takeover.Attempt, takeover.LeaseOwner));
        await Assert.ThrowsAsync<LeaseLostException>(() => CommitAsync(slow, [new StateChange("k", "{}", null)], [Reply("late")]));
        await Assert.ThrowsAsync<LeaseLostException>(() => FailAsync(slow));
        Assert.Single((await TranscriptAsync()).Items);
        Assert.Single(await CommitAsync(takeover, Reply("in time")));
        await Assert.ThrowsAsync<LeaseLostException>(() => CommitAsync(slow, Reply("later still")));
    }

    [ContractFact]
    public async Task An_expired_lease_that_nobody_took_over_can_still_commit()
    {
        var turn = await AcceptAndTakeAsync("hello");
        Storage.Time.Advance(LeaseDuration * 2);

        Assert.Single(await CommitAsync(turn, Reply("hi")));
    }

    [ContractFact]
    public async Task Taking_again_makes_the_earlier_attempt_of_the_same_owner_void()
    {
        var first = await AcceptAndTakeAsync("hello");
        var second = await TakeAsync();

        Assert.Equal(2, second!.Attempt);
        await Assert.ThrowsAsync<LeaseLostException>(() => CommitAsync(first, Reply("hi")));
        await CommitAsync(second, Reply("hi"));
        await Assert.ThrowsAsync<LeaseLostException>(() => CommitAsync(second, Reply("hi")));
        Assert.Equal(2, (await TranscriptAsync()).Items.Count);
    }

    [ContractFact]
    public async Task Of_many_owners_at_once_one_gets_the_turn()
    {
        await AcceptAsync("hello");

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => TakeAsync(owner: $"node-{i}"))));

        Assert.Single(taken, turn => turn is not null);
    }

    [ContractFact]
    public async Task After_three_failures_the_turn_is_given_up_with_a_notice()
    {
        await AcceptAsync("poison");
        await AcceptAsync("fine");
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var turn = (await TakeAsync())!;
            Assert.Equal(("chat-1|0000001", attempt, false), (turn.ActivityId, turn.Attempt, turn.IsExhausted));
            Assert.Equal(attempt == 3 ? 1 : 0, (await FailAsync(turn)).Count);
        }

        var failed = Assert.Single(await Storage.Turns.ListFailedAsync(10, CancellationToken.None));
        Assert.Equal((Chat, "chat-1|0000001", 3, "MB2001", "TimeoutException", Now), (failed.Conversation, failed.ActivityId, failed.Attempts, failed.Code, failed.Detail, failed.FailedAt));
        Assert.Equal(Reply("Something went wrong").Json, (await TranscriptAsync()).Items[^1].Json);
        Assert.Equal("chat-1|0000002", (await TakeAsync())!.ActivityId);
    }

    [ContractFact]
    public async Task A_failure_gives_the_lease_back_at_once_and_leaves_the_state()
    {
        var turn = await AcceptAndTakeAsync("hello");
        await FailAsync(turn);

        var again = await TakeAsync(owner: "node-2");

        Assert.Equal(2, again!.Attempt);
        Assert.Empty(again.State);
        Assert.Empty(await Storage.Turns.ListFailedAsync(10, CancellationToken.None));
    }

    [ContractFact]
    public async Task A_repeat_of_a_turn_that_was_given_up_is_answered_with_the_notice()
    {
        await AcceptAsync("poison", clientId: "c-1");
        while (await TakeAsync() is { } turn)
            await FailAsync(turn);

        Assert.True((await AcceptAsync("poison", clientId: "c-1")).IsDone);
        Assert.Single(await Storage.Turns.RepliesToAsync(Chat, "chat-1|0000001", CancellationToken.None));
    }

    [ContractFact]
    public async Task A_turn_that_kills_the_process_each_time_is_handed_out_again_only_to_be_given_up()
    {
        await AcceptAsync("poison");
        for (var crash = 1; crash <= 3; crash++)
        {
            Assert.False((await TakeAsync())!.IsExhausted);
            await Storage.CrashAndReopenAsync();
        }

        var exhausted = (await TakeAsync())!;

        Assert.True(exhausted.IsExhausted);
        Assert.Single(await FailAsync(exhausted));
        Assert.Null(await TakeAsync());
        Assert.Single(await Storage.Turns.ListFailedAsync(10, CancellationToken.None));
    }

    [ContractFact]
    public async Task A_turn_that_kills_the_process_for_ever_does_not_block_those_behind_it()
    {
        await AcceptAsync("poison");
        await AcceptAsync("fine");
        for (var crash = 1; crash <= 6; crash++)
        {
            var turn = (await TakeAsync())!;
            Assert.Equal(("chat-1|0000001", crash > 3), (turn.ActivityId, turn.IsExhausted));
            await Storage.CrashAndReopenAsync();
        }

        Assert.Equal("chat-1|0000002", (await TakeAsync())!.ActivityId);
        var failed = Assert.Single(await Storage.Turns.ListFailedAsync(10, CancellationToken.None));
        Assert.Equal(StorageErrors.TurnExhausted, failed.Code);
    }

    [ContractFact]
    public async Task What_was_accepted_before_a_crash_is_found_and_run_after_it()
    {
        await AcceptAsync("hello");
        await AcceptAsync("hello", Chat with { ConversationId = "chat-2" });
        var lost = (await TakeAsync())!;
        await Storage.CrashAndReopenAsync();

        Assert.Equal([Chat, Chat with { ConversationId = "chat-2" }], await WaitingAsync());
        Assert.Single((await TranscriptAsync()).Items);
        var again = (await TakeAsync())!;
        Assert.Equal((lost.ActivityId, lost.Json, 2), (again.ActivityId, again.Json, again.Attempt));
        await CommitAsync(again, Reply("hi"));
        Assert.Equal([Chat with { ConversationId = "chat-2" }], await WaitingAsync());
    }

    [ContractFact]
    public async Task A_replay_after_a_crash_gives_the_stored_replies()
    {
        var turn = await AcceptAndTakeAsync("hello");
        var sent = await CommitAsync(turn, Reply("one"), Reply("two", visible: false));
        await AcceptAsync("next");
        await Storage.CrashAndReopenAsync();

        var replies = await Storage.Turns.RepliesToAsync(Chat, turn.ActivityId, CancellationToken.None);

        Assert.Equal(sent, replies);
        Assert.Empty(await Storage.Turns.RepliesToAsync(Chat, "chat-1|0000004", CancellationToken.None));
        Assert.Empty(await Storage.Turns.RepliesToAsync(Chat, "unknown", CancellationToken.None));
    }
}
