namespace MassageBot.Storage.Tests.Contract;

public abstract class CommitContract : StorageContract
{
    private const string Key = "directline/conversations/chat-1";

    [ContractFact]
    public async Task Replies_are_stored_in_order_behind_the_message()
    {
        var turn = await AcceptAndTakeAsync("hello");

        var sent = await CommitAsync(turn, Reply("one"), Reply("two"));

        Assert.Equal([2L, 3L], sent.Select(reply => reply.Sequence));
        Assert.Equal(["chat-1|0000002", "chat-1|0000003"], sent.Select(reply => reply.ActivityId));
        Assert.True(turn.Timestamp < sent[0].Timestamp && sent[0].Timestamp < sent[1].Timestamp);
        Assert.Equal(
            [(1L, true), (2L, false), (3L, false)],
            (await TranscriptAsync()).Items.Select(item => (item.Sequence, item.FromClient)));
    }

    [ContractFact]
    public async Task A_message_that_came_in_during_the_turn_keeps_its_place_before_the_reply()
    {
        var turn = await AcceptAndTakeAsync("one");
        await AcceptAsync("two");

        var sent = await CommitAsync(turn, Reply("to one"));

        Assert.Equal(3, sent[0].Sequence);
        Assert.Equal(sent, await Storage.Turns.RepliesToAsync(Chat, turn.ActivityId, CancellationToken.None));
    }

    [ContractFact]
    public async Task An_effect_that_fails_leaves_nothing_of_the_turn()
    {
        var turn = await AcceptAndTakeAsync("hello");

        var exception = await Assert.ThrowsAsync<StorageException>(() => CommitAsync(
            turn,
            [new StateChange(Key, "{}", null)],
            [Reply("hi", deliver: true)],
            [new QuestionLogged("why", "none", [], Now), new UnknownEffect()]));

        Assert.Equal(StorageErrors.UnknownEffect, exception.Code);
        Assert.Single((await TranscriptAsync()).Items);
        Assert.Empty(await Storage.Questions.ListAsync(null, 10, CancellationToken.None));
        Assert.Equal(new OutboxCount(0, 0), await Storage.Outbox.CountAsync(CancellationToken.None));
        var again = (await TakeAsync())!;
        Assert.Empty(again.State);
        Assert.Equal(2, (await CommitAsync(again, Reply("hi")))[0].Sequence);
    }

    [ContractFact]
    public async Task State_is_changed_under_its_version()
    {
        await CommitAsync(await AcceptAndTakeAsync("one"), [new StateChange(Key, "{\"n\":1}", null)]);
        var second = await AcceptAndTakeAsync("two");
        await CommitAsync(second, [new StateChange(Key, "{\"n\":2}", second.State[Key].Version)]);
        var third = await AcceptAndTakeAsync("three");
        Assert.Equal("{\"n\":2}", third.State[Key].Json);
        await CommitAsync(third, [new StateChange(Key, null, third.State[Key].Version)]);

        Assert.Empty((await AcceptAndTakeAsync("four")).State);
    }

    [ContractFact]
    public async Task A_version_conflict_throws_and_leaves_nothing()
    {
        var user = "directline/users/client-1";
        var other = Chat with { ConversationId = "chat-2" };
        await CommitAsync(await AcceptAndTakeAsync("one"), [new StateChange(user, "{\"n\":1}", null)]);
        var here = await AcceptAndTakeAsync("two");
        var there = await AcceptAndTakeAsync("two", other);
        await CommitAsync(there, [new StateChange(user, "{\"n\":2}", there.State[user].Version)]);

        var conflict = await Assert.ThrowsAsync<StateConflictException>(() => CommitAsync(
            here,
            [new StateChange(Key, "{}", null), new StateChange(user, "{\"n\":3}", here.State[user].Version)],
            [Reply("never seen")]));

        Assert.Equal(user, conflict.Key);
        Assert.Equal(2, (await TranscriptAsync()).Items.Count);
        var again = (await TakeAsync())!;
        Assert.Equal([user], again.State.Keys);
        Assert.Equal("{\"n\":2}", again.State[user].Json);
    }

    [ContractTheory]
    [InlineData("{}", true, null)]
    [InlineData(null, true, null)]
    [InlineData("{}", false, 17L)]
    [InlineData(null, false, 17L)]
    [InlineData("{}", true, 17L)]
    [InlineData(null, true, 17L)]
    public async Task State_that_is_not_as_expected_is_a_conflict(string? json, bool exists, long? expectedVersion)
    {
        if (exists)
            await CommitAsync(await AcceptAndTakeAsync("one"), [new StateChange(Key, "{}", null)]);
        var turn = await AcceptAndTakeAsync("two");

        await Assert.ThrowsAsync<StateConflictException>(() => CommitAsync(turn, [new StateChange(Key, json, expectedVersion)]));
    }

    [ContractFact]
    public async Task A_version_never_returns_even_after_a_deletion()
    {
        await CommitAsync(await AcceptAndTakeAsync("one"), [new StateChange(Key, "{}", null)]);
        var second = await AcceptAndTakeAsync("two");
        var version = second.State[Key].Version;
        await CommitAsync(second, [new StateChange(Key, null, version)]);
        await CommitAsync(await AcceptAndTakeAsync("three"), [new StateChange(Key, "{}", null)]);

        Assert.NotEqual(version, (await AcceptAndTakeAsync("four")).State[Key].Version);
    }

    [ContractFact]
    public async Task Every_turn_of_many_conversations_at_once_is_committed_once()
    {
        var chats = Enumerable.Range(0, 20).Select(i => Chat with { ConversationId = $"many-{i}" }).ToList();

        await Task.WhenAll(chats.Select(chat => Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                var message = Message($"message {i}", chat) with { FromId = chat.ConversationId };
                var turn = (await Storage.Turns.AcceptAndTakeAsync(message, Owner, CancellationToken.None)).Turn!;
                var key = StateKeys.Conversation(chat);
                var before = turn.State.GetValueOrDefault(key);
                await CommitAsync(turn, [new StateChange(key, (before?.Json ?? "") + i, before?.Version)], [Reply($"reply {i}")]);
            }
        })));

        foreach (var chat in chats)
        {
            Assert.Equal(10, (await TranscriptAsync(conversation: chat)).Items.Count);
            Assert.Equal("01234", (await AcceptAndTakeAsync("last", chat)).State[StateKeys.Conversation(chat)].Json);
        }
    }

    private sealed record UnknownEffect : TurnEffect;
}
