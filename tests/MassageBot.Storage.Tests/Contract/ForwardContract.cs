namespace MassageBot.Storage.Tests.Contract;

/// <summary>One conversation's turn reaches another conversation.</summary>
public abstract class ForwardContract : StorageContract
{
    private static readonly ConversationKey Staff = new("msteams", "19:case@thread.tacv2");

    [ContractFact]
    public async Task What_a_turn_forwards_waits_in_the_other_conversation_once_it_commits()
    {
        var turn = await AcceptAndTakeAsync("help");
        Assert.Empty(await WaitingInStaffAsync());

        await CommitAsync(turn, [], [Reply("ok")], [Forwarded("opened-1")]);

        var forwarded = await TakeAsync(Staff);
        Assert.Equal(("opened-1", "{\"type\":\"event\"}"), (forwarded!.ActivityId, forwarded.Json));
        Assert.Equal(2, (await TranscriptAsync()).Items.Count);
    }

    [ContractFact]
    public async Task Nothing_is_forwarded_by_a_turn_that_fails()
    {
        var turn = await AcceptAndTakeAsync("help");
        await CommitAsync(turn, [], [], []);

        await Assert.ThrowsAsync<LeaseLostException>(() => CommitAsync(turn, [], [], [Forwarded("opened-1")]));

        Assert.Empty(await WaitingInStaffAsync());
    }

    [ContractFact]
    public async Task The_same_id_is_forwarded_once()
    {
        await CommitAsync(await AcceptAndTakeAsync("a"), [], [], [Forwarded("opened-1")]);
        await CommitAsync((await TakeAsync(Staff))!);

        await CommitAsync(await AcceptAndTakeAsync("b"), [], [], [Forwarded("opened-1")]);

        Assert.Null(await TakeAsync(Staff));
    }

    [ContractFact]
    public async Task A_turn_forwards_to_other_conversations_only()
    {
        var turn = await AcceptAndTakeAsync("help");

        await Assert.ThrowsAsync<InvalidOperationException>(() => CommitAsync(turn, [], [], [new ActivityForwarded(Message("x"))]));
    }

    [ContractFact]
    public async Task Forwarding_to_a_conversation_whose_turn_is_running_does_not_disturb_it()
    {
        var running = await AcceptAndTakeAsync("staff asks", Staff);

        await CommitAsync(await AcceptAndTakeAsync("help"), [], [], [Forwarded("opened-1")]);

        await CommitAsync(running, Reply("answer"));
        Assert.Equal("opened-1", (await TakeAsync(Staff))!.ActivityId);
    }

    private ActivityForwarded Forwarded(string id) => new(new InboundActivity(Staff, id, null, "event", Visible: false, "{\"type\":\"event\"}", Now));

    private async Task<IReadOnlyList<ConversationKey>> WaitingInStaffAsync() => [.. (await WaitingAsync()).Where(key => key == Staff)];
}
