using MassageBot.Storage;

namespace MassageBot.Tests.Turns;

public sealed class TurnFaultTests
{
    public static TheoryData<int, Fault> Faults
    {
        get
        {
            var faults = new TheoryData<int, Fault>();
            foreach (var step in Enumerable.Range(1, 10))
            {
                faults.Add(step, Fault.Before);
                faults.Add(step, Fault.After);
            }

            return faults;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whatever_step_of_the_store_fails_nothing_is_lost_and_nothing_is_said_twice(int step, Fault fault)
    {
        await using var rig = await TurnRig.StartAsync();
        rig.Store.Plan = (call, _) => call == step ? fault : Fault.None;

        // A client sends again what it got no answer to.
        foreach (var text in new[] { "one", "two", "three" })
            await PersistAsync(() => rig.PostAsync(text, id: text));
        await PersistAsync(async () =>
        {
            await rig.SettleAsync();
            return 0;
        });

        Assert.Equal(["> one", "> three", "> two", "echo 0: one", "echo 1: two", "echo 2: three"], (await rig.TranscriptAsync()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whatever_step_of_the_store_fails_whoever_waits_gets_the_reply_or_an_error_and_leaves_no_trace(int step, Fault fault)
    {
        await using var rig = await TurnRig.StartAsync();
        rig.Store.Plan = (call, _) => call == step ? fault : Fault.None;

        for (var i = 0; i < 3; i++)
        {
            var text = $"m{i}";
            var n = i;
            await PersistAsync(async () =>
            {
                var run = rig.RunAsync(text);
                await Task.WhenAny(run, rig.SettleAsync());
                rig.Time.Advance(TimeSpan.FromMinutes(2));
                Assert.Equal([$"echo {n}: {text}"], await run);
                return 0;
            });
        }

        Assert.Equal(0, rig.Waiters.Count);
    }

    [Fact]
    public async Task A_turn_that_throws_three_times_is_given_up_with_a_reference_and_the_conversation_goes_on()
    {
        await using var rig = await TurnRig.StartAsync();
        rig.Bot.Script = (turn, _) => turn.Activity.Text == "poison" ? throw new InvalidOperationException("a defect") : Task.CompletedTask;

        Assert.Equal(["echo 0: before"], await rig.RunAsync("before"));
        var notice = Assert.Single(await rig.RunAsync("poison"));
        Assert.Equal(["echo 1: after"], await rig.RunAsync("after"));

        Assert.Equal(3, rig.Bot.Runs.Count(t => t == "poison"));
        var failed = Assert.Single(await rig.Store.ListFailedAsync(10, CancellationToken.None));
        Assert.Contains($"T-{failed.InboxId}", notice, StringComparison.Ordinal);
        Assert.Contains(rig.Log.Lines, line => line.Contains($"T-{failed.InboxId}", StringComparison.Ordinal));
        Assert.Equal([notice], await rig.RunAsync("poison"));
    }

    [Fact]
    public async Task A_turn_that_throws_once_is_run_again_from_the_state_of_before()
    {
        await using var rig = await TurnRig.StartAsync();
        var isFirst = true;
        rig.Bot.Script = async (turn, cancellationToken) =>
        {
            if (!isFirst)
                return;
            isFirst = false;
            await turn.SendActivityAsync("never seen", cancellationToken: cancellationToken);
            throw new InvalidOperationException("a defect");
        };

        Assert.Equal(["echo 0: hello"], await rig.RunAsync("hello"));
        Assert.Equal(["> hello", "echo 0: hello"], await rig.TranscriptAsync());
    }

    [Fact]
    public async Task A_bot_that_never_comes_back_does_not_block_its_conversation_for_ever()
    {
        await using var rig = await TurnRig.StartAsync();
        var begun = new SemaphoreSlim(0);
        rig.Bot.Script = (turn, _) =>
        {
            begun.Release();
            return turn.Activity.Text == "stuck" ? new TaskCompletionSource().Task : Task.CompletedTask;
        };

        await rig.PostAsync("stuck");
        await rig.PostAsync("next");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.True(await begun.WaitAsync(TimeSpan.FromSeconds(60)));
            await AdvanceUntilAsync(rig, () => rig.Bot.Runs.Count > attempt + 1);
        }

        await rig.SettleAsync();
        Assert.Equal("echo 0: next", (await rig.TranscriptAsync())[^1]);
    }

    [Fact]
    public async Task A_caller_that_goes_away_leaves_its_turn_running()
    {
        await using var rig = await TurnRig.StartAsync();
        var begun = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        rig.Bot.Script = async (_, _) =>
        {
            begun.TrySetResult();
            await gate.Task;
        };
        using var call = new CancellationTokenSource();

        var run = rig.RunAsync("hello", cancellationToken: call.Token);
        await begun.Task;
        await call.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(0, rig.Waiters.Count);
        gate.SetResult();
        await rig.SettleAsync();

        Assert.Equal(["> hello", "echo 0: hello"], await rig.TranscriptAsync());
    }

    [Fact]
    public async Task A_caller_that_was_gone_before_the_message_was_stored_may_send_it_again()
    {
        await using var rig = await TurnRig.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.RunAsync("hello", cancellationToken: new CancellationToken(canceled: true)));

        Assert.Equal(["echo 0: hello"], await rig.RunAsync("hello"));
        Assert.Equal(0, rig.Waiters.Count);
    }

    // Time stands unless it is moved, and the waiting for it may begin a moment after the bot did.
    private static async Task AdvanceUntilAsync(TurnRig rig, Func<bool> isDone)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!isDone())
        {
            patience.Token.ThrowIfCancellationRequested();
            rig.Time.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }
    }

    private static async Task<T> PersistAsync<T>(Func<Task<T>> action)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await action();
            }
            catch (Exception e) when (attempt < 4 && e is StorageException or MassageBot.Turns.TurnUnfinishedException)
            {
                // As a client does.
            }
        }
    }
}
