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
