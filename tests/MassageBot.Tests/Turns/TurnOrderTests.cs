using MassageBot.Storage;

namespace MassageBot.Tests.Turns;

public sealed class TurnOrderTests
{
    [Fact]
    public async Task Fifty_messages_at_once_are_answered_one_by_one_in_the_order_they_were_accepted()
    {
        await using var rig = await TurnRig.StartAsync();

        var accepted = await Task.WhenAll(Enumerable.Range(0, 50).Select(async i => (Text: $"m{i}", (await rig.PostAsync($"m{i}")).Sequence)));
        await rig.SettleAsync();

        var order = accepted.OrderBy(a => a.Sequence).Select(a => a.Text).ToList();
        Assert.Equal(order, rig.Bot.Runs);
        Assert.False(rig.Bot.HasOverlapped);
        var said = (await rig.TranscriptAsync()).Where(t => !t.StartsWith('>'));
        Assert.Equal(order.Select((text, i) => $"echo {i}: {text}"), said);
    }

    [Fact]
    public async Task A_thousand_conversations_at_once_do_not_meet()
    {
        await using var rig = await TurnRig.StartAsync();

        await Task.WhenAll(
            from conversation in Enumerable.Range(0, 1000)
            from message in Enumerable.Range(0, 3)
            select rig.PostAsync($"m{message}", $"c{conversation}"));
        await rig.SettleAsync();

        for (var i = 0; i < 1000; i++)
            Assert.Equal(["echo 0", "echo 1", "echo 2"], (await rig.TranscriptAsync($"c{i}")).Where(t => !t.StartsWith('>')).Select(t => t[..6]));
        Assert.False(rig.Bot.HasOverlapped);
    }

    [Fact]
    public async Task A_slow_turn_holds_up_its_own_conversation_only()
    {
        await using var rig = await TurnRig.StartAsync();
        var gate = new TaskCompletionSource();
        rig.Bot.Script = (turn, _) => turn.Activity.Text == "slow" ? gate.Task : Task.CompletedTask;

        await rig.PostAsync("slow", "a");
        await rig.PostAsync("next", "a");
        var other = await rig.RunAsync("quick", "b");

        Assert.Equal(["echo 0: quick"], other);
        Assert.DoesNotContain("echo 1: next", await rig.TranscriptAsync("a"));
        gate.SetResult();
        await rig.SettleAsync();
        Assert.Equal(["> slow", "> next", "echo 0: slow", "echo 1: next"], await rig.TranscriptAsync("a"));
    }

    [Fact]
    public async Task A_repeat_while_the_first_still_runs_gets_the_first_ones_reply()
    {
        await using var rig = await TurnRig.StartAsync();
        var gate = new TaskCompletionSource();
        rig.Bot.Script = (_, _) => gate.Task;

        var first = rig.RunAsync("hello", id: "same");
        var second = rig.RunAsync("hello", id: "same");
        gate.SetResult();

        Assert.Equal(["echo 0: hello"], await first);
        Assert.Equal(["echo 0: hello"], await second);
        Assert.Equal(["echo 0: hello"], await rig.RunAsync("hello", id: "same"));
        Assert.Single(rig.Bot.Runs);
        Assert.Equal(0, rig.Waiters.Count);
    }

    [Fact]
    public async Task Twenty_posts_of_one_activity_at_once_are_one_turn()
    {
        await using var rig = await TurnRig.StartAsync();

        var accepted = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => rig.PostAsync("hello", id: "same")));
        await rig.SettleAsync();

        Assert.Single(accepted, a => !a.IsDuplicate);
        Assert.Equal(["> hello", "echo 0: hello"], await rig.TranscriptAsync());
    }

    [Fact]
    public async Task Whoever_waits_for_a_turn_that_another_node_runs_hears_of_its_end()
    {
        await using var rig = await TurnRig.StartAsync();
        await rig.AcceptAsync("hello", "c", "same");
        var turn = await rig.Store.TakeNextAsync(new ConversationKey("directline", "c"), "another node", CancellationToken.None);

        var waiting = rig.RunAsync("hello", "c", "same");
        await rig.Time.WhenWaitBeginsAsync(wait => wait == TimeSpan.FromSeconds(1));
        var reply = new OutgoingActivity("""{"type":"message","text":"from there"}""", "message", Visible: true, Deliver: false, rig.Time.GetUtcNow());
        await rig.Store.CommitAsync(new TurnCommit(turn!, [], [reply], []), CancellationToken.None);
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["from there"], await waiting);
        Assert.Empty(rig.Bot.Runs);
        Assert.Equal(0, rig.Waiters.Count);
    }
}
