using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.Tests.Turns;

/// <summary>What a process left unfinished when it died.</summary>
public sealed class TurnRecoveryTests
{
    private static readonly TimeSpan HeadStart = TimeSpan.FromSeconds(1);
    private readonly TaskCompletionSource _begun = new();
    private readonly TaskCompletionSource _lastHasBegun = new();
    private readonly TaskCompletionSource _gate = new();

    [Fact]
    public async Task Unfinished_turns_are_begun_one_after_the_other_so_that_one_that_ends_the_program_costs_the_others_no_try()
    {
        await using var rig = await StartAsync();
        var recovery = rig.Gate.RecoverAsync(CancellationToken.None);
        await _begun.Task;

        Assert.Equal(["in a"], rig.Bot.Runs);
        Assert.Equal(1, await AttemptsAsync(rig, "b"));
        _gate.SetResult();
        await recovery;
        await rig.SettleAsync();
        Assert.Equal(["in a", "in b", "in c"], rig.Bot.Runs);
    }

    [Fact]
    public async Task One_that_hangs_holds_up_the_others_for_a_moment_only()
    {
        await using var rig = await StartAsync();
        var recovery = rig.Gate.RecoverAsync(CancellationToken.None);
        await rig.Time.WhenWaitBeginsAsync(wait => wait == HeadStart);

        rig.Time.Advance(HeadStart);

        await _lastHasBegun.Task;
        Assert.Equal(["> in a"], await rig.TranscriptAsync("a"));
        _gate.SetResult();
        await recovery;
        await rig.SettleAsync();
    }

    [Fact]
    public async Task A_repeat_of_an_unfinished_message_does_not_begin_it_before_its_time()
    {
        await using var rig = await StartAsync();
        _gate.SetResult();
        var held = await rig.Gate.HoldUnfinishedAsync(CancellationToken.None);

        var repeat = rig.RunAsync("in b", "b", "id-b");
        await rig.PostAsync("next", "b");
        Assert.Empty(rig.Bot.Runs);
        await rig.Gate.RecoverAsync(held, CancellationToken.None);

        Assert.Equal(["echo 0: in b"], await repeat);
        await rig.SettleAsync();
        Assert.Equal(["> in b", "> next", "echo 0: in b", "echo 1: next"], await rig.TranscriptAsync("b"));
    }

    [Fact]
    public async Task A_recovery_that_is_stopped_leaves_the_rest_for_the_next_one()
    {
        await using var rig = await StartAsync();
        _gate.SetResult();
        using var stopping = new CancellationTokenSource();
        var held = await rig.Gate.HoldUnfinishedAsync(CancellationToken.None);
        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.Gate.RecoverAsync(held, stopping.Token));

        Assert.Empty(rig.Bot.Runs);
        await rig.SettleAsync();
        Assert.Equal(["in a", "in b", "in c"], rig.Bot.Runs);
    }

    [Fact]
    public void A_start_does_not_always_begin_with_the_same_one_and_leaves_none_out()
    {
        var waiting = Enumerable.Range(0, 5).Select(i => new ConversationKey("directline", $"c{i}")).ToList();
        var moment = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

        var rounds = Enumerable.Range(0, 5).Select(i => TurnRecovery.Turned(waiting, moment.AddMilliseconds(i))).ToList();

        Assert.Equal(waiting, rounds.Select(round => round[0]).OrderBy(c => c.ConversationId, StringComparer.Ordinal));
        Assert.All(rounds, round => Assert.Equal(5, round.Distinct().Count()));
        Assert.Empty(TurnRecovery.Turned([], moment));
    }

    // The store alone accepts: so it looks after a crash between the accepting and the turn.
    private async Task<TurnRig> StartAsync()
    {
        var rig = await TurnRig.StartAsync();
        rig.Bot.Script = (turn, _) =>
        {
            _begun.TrySetResult();
            if (turn.Activity.Text == "in c")
                _lastHasBegun.TrySetResult();
            return turn.Activity.Text == "in a" ? _gate.Task : Task.CompletedTask;
        };
        foreach (var conversation in new[] { "a", "b", "c" })
            await rig.AcceptAsync("in " + conversation, conversation, "id-" + conversation);
        return rig;
    }

    // Taking it once more tells how often it was taken before.
    private static async Task<int> AttemptsAsync(TurnRig rig, string conversation) =>
        (await rig.Store.TakeNextAsync(new ConversationKey("directline", conversation), "main", CancellationToken.None))!.Attempt;
}
