namespace MassageBot.Storage.Tests.Contract;

public abstract class OutboxContract : StorageContract
{
    [ContractFact]
    public async Task Only_what_needs_a_connector_enters_the_outbox()
    {
        var sent = await CommitAsync(await AcceptAndTakeAsync("hello"), Reply("read back"), Reply("sent out", deliver: true));

        var item = Assert.Single(await DueAsync());
        Assert.Equal((Chat, sent[1].ActivityId, sent[1].Timestamp, sent[1].Json, 0), (item.Conversation, item.ActivityId, item.Timestamp, item.Json, item.Attempts));
    }

    [ContractFact]
    public async Task One_conversations_messages_are_sent_in_order_one_after_the_other()
    {
        var other = Chat with { ConversationId = "chat-2" };
        await CommitAsync(await AcceptAndTakeAsync("a"), Reply("a1", deliver: true), Reply("a2", deliver: true));
        await CommitAsync(await AcceptAndTakeAsync("b", other), Reply("b1", deliver: true));

        var sent = new List<string>();
        while (await DueAsync() is { Count: > 0 } due)
        {
            Assert.Equal(due.Count, due.Select(item => item.Conversation).Distinct().Count());
            foreach (var item in due)
            {
                sent.Add(item.ActivityId);
                await Storage.Outbox.MarkSentAsync(item.Id, "channel-id", CancellationToken.None);
            }
        }

        Assert.Equal(["chat-1|0000002", "chat-2|0000002", "chat-1|0000003"], sent);
        Assert.Equal(new OutboxCount(0, 0), await CountAsync());
    }

    [ContractFact]
    public async Task A_failed_message_is_tried_later_and_holds_back_those_behind_it()
    {
        await CommitAsync(await AcceptAndTakeAsync("a"), Reply("a1", deliver: true), Reply("a2", deliver: true));
        var first = Assert.Single(await DueAsync());
        await Storage.Outbox.MarkFailedAsync(first.Id, Now.AddMinutes(1), "HTTP-503", CancellationToken.None);

        Assert.Empty(await DueAsync());
        Storage.Time.Advance(TimeSpan.FromMinutes(1));

        var again = Assert.Single(await DueAsync());
        Assert.Equal(first with { Attempts = 1 }, again);
        Assert.Equal(new OutboxCount(2, 0), await CountAsync());
    }

    [ContractFact]
    public async Task A_message_that_is_given_up_makes_way_for_the_next()
    {
        await CommitAsync(await AcceptAndTakeAsync("a"), Reply("a1", deliver: true), Reply("a2", deliver: true));
        await Storage.Outbox.MarkFailedAsync((await DueAsync())[0].Id, null, "HTTP-403", CancellationToken.None);

        Assert.Equal("chat-1|0000003", Assert.Single(await DueAsync()).ActivityId);
        Assert.Equal(new OutboxCount(1, 1), await CountAsync());
    }

    [ContractFact]
    public async Task Marking_twice_changes_nothing()
    {
        await CommitAsync(await AcceptAndTakeAsync("a"), Reply("a1", deliver: true));
        var id = (await DueAsync())[0].Id;
        await Storage.Outbox.MarkSentAsync(id, "x", CancellationToken.None);

        await Storage.Outbox.MarkFailedAsync(id, null, "late", CancellationToken.None);
        await Storage.Outbox.MarkSentAsync(id, "y", CancellationToken.None);

        Assert.Equal(new OutboxCount(0, 0), await CountAsync());
    }

    [ContractFact]
    public async Task What_was_committed_before_a_crash_is_sent_after_it()
    {
        await CommitAsync(await AcceptAndTakeAsync("a"), Reply("a1", deliver: true));

        await Storage.CrashAndReopenAsync();

        Assert.Single(await DueAsync());
    }

    [ContractFact]
    public async Task A_new_form_of_a_message_changes_the_one_that_the_channel_knows()
    {
        await CommitAsync(await AcceptAndTakeAsync("a"), Reply("card", deliver: true) with { Label = "M-7K3P" });
        await SendAsync("channel-1");
        await CommitAsync(await AcceptAndTakeAsync("b"), Reply("card, claimed", deliver: true) with { Label = "M-7K3P", Replaces = true });
        Assert.Equal("channel-1", Assert.Single(await DueAsync()).ReplacesChannelId);
        await SendAsync(null);
        await CommitAsync(await AcceptAndTakeAsync("c"), Reply("card, resolved", deliver: true) with { Label = "M-7K3P", Replaces = true });

        Assert.Equal("channel-1", Assert.Single(await DueAsync()).ReplacesChannelId);
    }

    [ContractFact]
    public async Task A_new_form_waits_for_the_first_and_is_a_message_of_its_own_when_that_was_given_up()
    {
        await CommitAsync(await AcceptAndTakeAsync("a"), Reply("card", deliver: true) with { Label = "M-7K3P" });
        await CommitAsync(await AcceptAndTakeAsync("b"), Reply("card, claimed", deliver: true) with { Label = "M-7K3P", Replaces = true });
        var first = Assert.Single(await DueAsync());
        Assert.Null(first.ReplacesChannelId);

        await Storage.Outbox.MarkFailedAsync(first.Id, null, "HTTP-403", CancellationToken.None);

        var next = Assert.Single(await DueAsync());
        Assert.NotEqual(first.Id, next.Id);
        Assert.Null(next.ReplacesChannelId);
    }

    [ContractFact]
    public async Task What_a_channel_lets_in_no_more_is_held_in_order_with_what_follows_and_goes_when_somebody_writes()
    {
        await CommitAsync(await AcceptAndTakeAsync("a"), Reply("a1", deliver: true), Reply("a2", deliver: true));
        var refused = Assert.Single(await DueAsync());
        Assert.Equal(2, await Storage.Outbox.HoldAsync(refused, "Forbidden", CancellationToken.None));
        await Storage.Turns.AcceptAsync(Message("by the program", id: "e") with { Kind = "event" }, CancellationToken.None);
        await CommitAsync((await TakeAsync())!, Reply("a3", deliver: true));
        Assert.Empty(await DueAsync());

        var held = await Storage.Outbox.ListTroubleAsync(10, CancellationToken.None);
        Assert.Equal([(OutboxStanding.Held, 1, "Forbidden"), (OutboxStanding.Held, 0, "Forbidden"), (OutboxStanding.Held, 0, null)], held.Select(item => (item.Standing, item.Attempts, item.ReasonCode)));
        await CommitAsync(await AcceptAndTakeAsync("are you there?"), Reply("a4", deliver: true));

        await AssertSentAsync("chat-1|0000002", "chat-1|0000003", "chat-1|0000005", "chat-1|0000007");
    }

    [ContractFact]
    public async Task What_is_held_goes_when_the_bot_is_added_again()
    {
        await CommitAsync(await AcceptAndTakeAsync("a"), Reply("a1", deliver: true));
        await Storage.Outbox.HoldAsync(Assert.Single(await DueAsync()), "Forbidden", CancellationToken.None);

        await CommitAsync(await AcceptAndTakeAsync("added"), [], [], [new PlaceEntered("channel", "tenant", "team", null, "{}", Now)]);

        await AssertSentAsync("chat-1|0000002");
    }

    [ContractFact]
    public async Task Held_and_given_up_ones_can_be_sent_again_on_request()
    {
        var other = Chat with { ConversationId = "chat-2" };
        await CommitAsync(await AcceptAndTakeAsync("a"), Reply("a1", deliver: true));
        await CommitAsync(await AcceptAndTakeAsync("b", other), Reply("b1", deliver: true));
        var due = await DueAsync();
        await Storage.Outbox.HoldAsync(due[0], "Forbidden", CancellationToken.None);
        await Storage.Outbox.MarkFailedAsync(due[1].Id, null, "HTTP-400", CancellationToken.None);

        Assert.Equal(0, await Storage.Outbox.RetryAsync(due[1].Id + 1000, Now, CancellationToken.None));
        Assert.Equal(1, await Storage.Outbox.RetryAsync(due[1].Id, Now, CancellationToken.None));
        Assert.Equal(due[1].ActivityId, Assert.Single(await DueAsync()).ActivityId);
        Assert.Equal(1, await Storage.Outbox.RetryAsync(null, Now, CancellationToken.None));
        Assert.Equal(2, (await DueAsync()).Count);
    }

    private async Task AssertSentAsync(params string[] ids)
    {
        var sent = new List<string>();
        while (await DueAsync() is { Count: > 0 } due)
        {
            sent.Add(Assert.Single(due).ActivityId);
            await Storage.Outbox.MarkSentAsync(due[0].Id, null, CancellationToken.None);
        }

        Assert.Equal(ids, sent);
    }

    private async Task SendAsync(string? channelId)
    {
        foreach (var item in await DueAsync())
            await Storage.Outbox.MarkSentAsync(item.Id, channelId, CancellationToken.None);
    }

    [ContractFact]
    public async Task What_one_node_claimed_no_other_gets_until_the_claim_is_over()
    {
        await CommitAsync(await AcceptAndTakeAsync("a"), Reply("a1", deliver: true), Reply("a2", deliver: true));
        var claimed = Assert.Single(await ClaimAsync("node-1"));

        Assert.Empty(await ClaimAsync("node-2"));
        Storage.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(claimed, Assert.Single(await ClaimAsync("node-2")));
        Assert.Empty(await ClaimAsync("node-1"));
    }

    [ContractFact]
    public async Task A_node_that_comes_back_gets_what_it_had_claimed_at_once()
    {
        await CommitAsync(await AcceptAndTakeAsync("a"), Reply("a1", deliver: true));
        var claimed = Assert.Single(await ClaimAsync("node-1"));

        await Storage.ReopenAsync();

        Assert.Equal(claimed, Assert.Single(await ClaimAsync("node-1")));
    }

    [ContractFact]
    public async Task Once_the_first_is_sent_any_node_gets_the_next()
    {
        await CommitAsync(await AcceptAndTakeAsync("a"), Reply("a1", deliver: true), Reply("a2", deliver: true));
        await Storage.Outbox.MarkSentAsync((await ClaimAsync("node-1"))[0].Id, null, CancellationToken.None);

        Assert.Equal("chat-1|0000003", Assert.Single(await ClaimAsync("node-2")).ActivityId);
    }

    [ContractFact]
    public async Task A_failed_attempt_ends_the_claim()
    {
        await CommitAsync(await AcceptAndTakeAsync("a"), Reply("a1", deliver: true));
        await Storage.Outbox.MarkFailedAsync((await ClaimAsync("node-1"))[0].Id, Now.AddSeconds(5), "HTTP-503", CancellationToken.None);
        Assert.Empty(await ClaimAsync("node-2"));

        Storage.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(1, Assert.Single(await ClaimAsync("node-2")).Attempts);
    }

    private Task<IReadOnlyList<OutboxItem>> ClaimAsync(string owner) => Storage.Outbox.ClaimAsync(owner, Now, Now.AddMinutes(1), 100, CancellationToken.None);

    private Task<IReadOnlyList<OutboxItem>> DueAsync() => Storage.Outbox.DueAsync(Now, 100, CancellationToken.None);

    private Task<OutboxCount> CountAsync() => Storage.Outbox.CountAsync(CancellationToken.None);
}
