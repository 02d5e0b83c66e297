namespace MassageBot.Storage.Tests.Contract;

public abstract class ConversationContract : StorageContract
{
    [ContractFact]
    public async Task An_unknown_conversation_is_not_found_and_has_no_transcript()
    {
        Assert.Null(await Storage.Conversations.FindAsync(Chat, CancellationToken.None));
        var page = await TranscriptAsync(after: 5);
        Assert.Empty(page.Items);
        Assert.Equal((5L, false), (page.LastSequence, page.HasMore));
    }

    [ContractFact]
    public async Task A_conversation_is_found_as_it_was_created()
    {
        var record = new ConversationRecord(Chat, "dl_7", "en-GB", Now);
        await Storage.Conversations.CreateAsync(record, CancellationToken.None);

        Assert.Equal(record, await Storage.Conversations.FindAsync(Chat, CancellationToken.None));
    }

    [ContractFact]
    public async Task Creating_it_again_only_fills_in_what_is_missing()
    {
        await AcceptAsync("hello");
        var opened = Now;
        Storage.Time.Advance(TimeSpan.FromHours(1));
        await Storage.Conversations.CreateAsync(new ConversationRecord(Chat, "dl_7", null, Now), CancellationToken.None);
        await Storage.Conversations.CreateAsync(new ConversationRecord(Chat, "someone else", "en-GB", Now), CancellationToken.None);

        Assert.Equal(new ConversationRecord(Chat, "dl_7", "en-GB", opened), await Storage.Conversations.FindAsync(Chat, CancellationToken.None));
        Assert.Single((await TranscriptAsync()).Items);
    }

    [ContractFact]
    public async Task The_transcript_is_read_in_pages_without_gap_or_repeat()
    {
        for (var i = 0; i < 7; i++)
            await AcceptAsync($"message {i}");

        var read = new List<long>();
        var page = await TranscriptAsync(0, 3);
        while (page.HasMore)
        {
            read.AddRange(page.Items.Select(item => item.Sequence));
            page = await TranscriptAsync(page.LastSequence, 3);
        }

        read.AddRange(page.Items.Select(item => item.Sequence));
        Assert.Equal(Enumerable.Range(1, 7).Select(i => (long)i), read);
        Assert.False((await TranscriptAsync(4, 3)).HasMore);
    }

    [ContractFact]
    public async Task Hidden_activities_are_left_out()
    {
        await Storage.Turns.AcceptAsync(Message("joined", visible: false), CancellationToken.None);
        await CommitAsync((await TakeAsync())!, Reply("typing", visible: false), Reply("welcome"));

        var item = Assert.Single((await TranscriptAsync()).Items);
        Assert.Equal((3L, "chat-1|0000003", false), (item.Sequence, item.ActivityId, item.FromClient));
    }

    [ContractFact]
    public async Task A_message_of_the_bot_is_found_by_its_id_in_its_own_conversation_only()
    {
        var other = Chat with { ConversationId = "chat-2" };
        var turn = await AcceptAndTakeAsync("hello");
        var sent = await CommitAsync(turn, Reply("hidden", visible: false), Reply("welcome", deliver: true));
        await AcceptAndTakeAsync("hello", other);

        var found = (await FindAsync(Chat, sent[1].ActivityId))!;

        Assert.Equal((3L, sent[1].ActivityId, false, Reply("welcome").Json), (found.Sequence, found.ActivityId, found.FromClient, found.Json));
        Assert.Null(await FindAsync(other, sent[1].ActivityId));
        Assert.Null(await FindAsync(Chat, sent[0].ActivityId));
        Assert.Null(await FindAsync(Chat, turn.ActivityId));
        Assert.Null(await FindAsync(Chat, ""));
    }

    [ContractFact]
    public async Task A_message_that_a_channel_named_is_found_by_that_name_too()
    {
        var sent = await CommitAsync(await AcceptAndTakeAsync("hello"), Reply("welcome", deliver: true));
        var due = Assert.Single(await Storage.Outbox.DueAsync(Now, 10, CancellationToken.None));
        await Storage.Outbox.MarkSentAsync(due.Id, "1:teams-7", CancellationToken.None);

        Assert.Equal(sent[0].ActivityId, (await FindAsync(Chat, "1:teams-7"))!.ActivityId);
        Assert.Null(await FindAsync(Chat with { ConversationId = "chat-2" }, "1:teams-7"));
    }

    private Task<TranscriptItem?> FindAsync(ConversationKey key, string id) => Storage.Conversations.FindSentAsync(key, id, CancellationToken.None);
}
