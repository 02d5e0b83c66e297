namespace MassageBot.Storage.Tests.Contract;

/// <summary>Whatever happens in whatever order, each message gets its answer once and in order.</summary>
public abstract class TurnHistoryContract : StorageContract
{
    private readonly List<PendingTurn> _held = [];
    private readonly HashSet<string> _sent = [];

    [ContractTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Each_message_is_answered_once_and_in_order_whatever_happens(int seed)
    {
        var random = new Random(seed);
        for (var step = 0; step < 150; step++)
            await StepAsync(random);
        Storage.Time.Advance(TimeSpan.FromHours(1));
        while (await TakeAsync(owner: "last") is { } turn)
            await AnswerAsync(turn);

        var items = (await TranscriptAsync()).Items;
        Assert.Equal(Enumerable.Range(1, items.Count).Select(i => (long)i), items.Select(item => item.Sequence));
        Assert.All(items.Zip(items.Skip(1)), pair => Assert.True(pair.First.Timestamp < pair.Second.Timestamp));
        var messages = items.Where(item => item.FromClient).Select(item => item.ActivityId).ToList();
        Assert.Equal(_sent.Count, messages.Count);
        Assert.True(messages.Count > 10);
        var answers = items.Where(item => !item.FromClient).Select(item => item.Json).ToList();
        var givenUp = await Storage.Turns.ListFailedAsync(1000, CancellationToken.None);
        var withoutNotice = givenUp.Where(turn => turn.Code == StorageErrors.TurnExhausted).Select(turn => turn.ActivityId).ToList();
        Assert.Equal(messages.Except(withoutNotice), answers);
        Assert.Equal(answers.Count, await CommittedTurnsAsync() + givenUp.Count - withoutNotice.Count);
        Assert.Empty(await WaitingAsync());
    }

    private async Task StepAsync(Random random)
    {
        switch (random.Next(8))
        {
            case 0 or 1:
                var clientId = $"c-{random.Next(40)}";
                _sent.Add(clientId);
                await AcceptAsync("hello", clientId: clientId);
                break;
            case 2 or 3 when await TakeAsync(owner: $"node-{random.Next(2)}") is { } taken:
                _held.Add(taken);
                break;
            case 4 or 5 when _held.Count > 0:
                // Often a turn that was taken over or finished long ago.
                await AnswerAsync(_held[random.Next(_held.Count)]);
                break;
            case 6:
                Storage.Time.Advance(TimeSpan.FromSeconds(random.Next(40)));
                break;
            case 7 when random.Next(8) == 0:
                await Storage.CrashAndReopenAsync();
                break;
        }
    }

    private async Task AnswerAsync(PendingTurn turn)
    {
        try
        {
            var answer = new OutgoingActivity(turn.ActivityId, "message", Visible: true, Deliver: false, Now);
            if (turn.IsExhausted)
                await Storage.Turns.FailAsync(turn, new TurnFailure("MB2001", "", [answer]), CancellationToken.None);
            else
                await CommitAsync(turn, [Counted(turn)], [answer]);
        }
        catch (LeaseLostException)
        {
            // The turn is somebody else's by now; its result is dropped, as the program does.
        }
    }

    private static StateChange Counted(PendingTurn turn)
    {
        var key = StateKeys.Conversation(Chat);
        var before = turn.State.GetValueOrDefault(key);
        return new StateChange(key, (before?.Json ?? "") + ".", before?.Version);
    }

    /// <summary>Each commit has added a dot to the state; a lost or doubled one would show.</summary>
    private async Task<int> CommittedTurnsAsync()
    {
        var probe = await AcceptAndTakeAsync("probe");
        await CommitAsync(probe);
        return probe.State.GetValueOrDefault(StateKeys.Conversation(Chat))?.Json.Length ?? 0;
    }
}
