using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Turns;

/// <summary>
/// The one door for whatever reaches a conversation. An activity is accepted durably first; then it runs, one at a time
/// per conversation. A repeated activity is not run again: its stored reply is given again.
/// </summary>
internal sealed partial class TurnGate(
    ITurnStore store,
    TurnRunner runner,
    ConversationLanes lanes,
    TranscriptSignals signals,
    TurnWaiters waiters,
    RecoverySignal recovery,
    IOptions<TurnOptions> options,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<TurnGate> logger)
{
    private static readonly TimeSpan HeadStart = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private readonly string _owner = options.Value.Node;

    /// <summary>Accepts an activity and lets its turn run in the background. Durable when it returns.</summary>
    public async Task<Acceptance> PostAsync(InboundActivity inbound, CancellationToken cancellationToken)
    {
        var conversation = inbound.Conversation;
        if (!lanes.TryEnter(conversation))
        {
            try
            {
                var acceptance = await store.AcceptAsync(inbound, cancellationToken);
                signals.Notify(conversation);
                return acceptance;
            }
            finally
            {
                // The lane may have been left meanwhile. Also after a failure: the activity may be stored all the same.
                if (lanes.TryEnter(conversation))
                    _ = RunLaneAsync(conversation, null);
            }
        }

        PendingTurn? turn = null;
        try
        {
            var accepted = await store.AcceptAndTakeAsync(inbound, _owner, cancellationToken);
            turn = accepted.Turn;
            signals.Notify(conversation);
            return accepted.Acceptance;
        }
        finally
        {
            _ = RunLaneAsync(conversation, turn);
        }
    }

    /// <summary>Accepts an activity and waits for its turn. A repeated one gets the replies of the first.</summary>
    /// <exception cref="TurnUnfinishedException">The turn takes too long or the program is stopping. The activity is accepted.</exception>
    public async Task<TurnResult> RunAsync(InboundActivity inbound, CancellationToken cancellationToken)
    {
        var id = inbound.ActivityId ?? throw new ArgumentException("An activity that is waited for needs an id.", nameof(inbound));

        // Begun before it is accepted: its end can't be missed.
        using var wait = waiters.Begin(inbound.Conversation, id);
        var acceptance = await PostAsync(inbound, cancellationToken);
        return acceptance.IsDone ? await StoredAsync(inbound, acceptance, cancellationToken) : await EndOfTurnAsync(inbound, wait, cancellationToken);
    }

    /// <summary>
    /// Keeps the conversations with unfinished turns for <see cref="RecoverAsync(IReadOnlyList{ConversationKey}, CancellationToken)"/>: what
    /// is posted to them meanwhile is accepted and waits, too.
    /// </summary>
    public async Task<IReadOnlyList<ConversationKey>> HoldUnfinishedAsync(CancellationToken cancellationToken) =>
        [.. (await store.ListWaitingAsync(cancellationToken)).Where(lanes.TryEnter)];

    /// <summary>Takes up turns that were accepted but not finished, after a crash or from a node that died.</summary>
    public async Task RecoverAsync(CancellationToken cancellationToken) => await RecoverAsync(await HoldUnfinishedAsync(cancellationToken), cancellationToken);

    /// <summary>
    /// Runs what waits in conversations that were kept, one after the other. One of them may have ended the program: were they all begun at once, a
    /// program that ends early again and again would use up the tries of all of them instead of those of the one.
    /// </summary>
    public async Task RecoverAsync(IReadOnlyList<ConversationKey> held, CancellationToken cancellationToken)
    {
        var next = 0;
        try
        {
            while (next < held.Count)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await WaitForAsync(RunLaneAsync(held[next++], null), cancellationToken);
            }
        }
        finally
        {
            foreach (var left in held.Skip(next))
                lanes.Abandon(left);
        }
    }

    /// <summary>Runs what waits in a conversation; when its turns are running already, they see it.</summary>
    public void Resume(ConversationKey conversation)
    {
        if (lanes.TryEnter(conversation))
            _ = RunLaneAsync(conversation, null);
    }

    private async Task<TurnResult> StoredAsync(InboundActivity inbound, Acceptance acceptance, CancellationToken cancellationToken)
    {
        var stored = TurnResult.Of(await store.RepliesToAsync(inbound.Conversation, acceptance.ActivityId, cancellationToken));

        // An invoke whose answer was not kept changed nothing: it is done again.
        return inbound.Kind == ActivityTypes.Invoke && stored.Invoke is null
            ? await RunAsync(inbound with { ActivityId = Guid.CreateVersion7(time.GetUtcNow()).ToString() }, cancellationToken)
            : stored;
    }

    private async Task<TurnResult> EndOfTurnAsync(InboundActivity inbound, TurnWait wait, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            return await EndAnywhereAsync(inbound, wait, ending.Token).WaitAsync(options.Value.LongestWait, time, ending.Token);
        }
        catch (TimeoutException e)
        {
            await ending.CancelAsync();
            throw new TurnUnfinishedException(e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TurnUnfinishedException(e);
        }
    }

    // A turn that takes long may be run by another node, of whose end nobody tells this one: then the store is asked.
    private async Task<TurnResult> EndAnywhereAsync(InboundActivity inbound, TurnWait wait, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await wait.Result.WaitAsync(Look, time, cancellationToken);
            }
            catch (TimeoutException)
            {
                if (await store.AcceptAsync(inbound, cancellationToken) is { IsDone: true } done)
                    return await StoredAsync(inbound, done, cancellationToken);
            }
        }
    }

    // A turn that hangs must not hold up the others for as long as a turn may take.
    private async Task WaitForAsync(Task lane, CancellationToken cancellationToken)
    {
        try
        {
            await lane.WaitAsync(HeadStart, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // It goes on by itself.
        }
    }

    private async Task RunLaneAsync(ConversationKey conversation, PendingTurn? first)
    {
        // Whoever posted gets its answer before the bot runs.
        await Task.Yield();
        try
        {
            var turn = first;
            do
            {
                turn ??= await store.TakeNextAsync(conversation, _owner, lifetime.ApplicationStopping);
                while (turn is not null)
                {
                    await runner.RunAsync(turn, lifetime.ApplicationStopping);
                    turn = await store.TakeNextAsync(conversation, _owner, lifetime.ApplicationStopping);
                }
            }
            while (!lanes.TryLeave(conversation));
        }
        catch (Exception e)
        {
            lanes.Abandon(conversation);
            if (lifetime.ApplicationStopping.IsCancellationRequested)
                return;

            // The activity is stored: the recovery takes it up. A write that reported a failure may have been made.
            LogLaneFailed(e);
            signals.Notify(conversation);
            recovery.Notify();
        }
    }

    [LoggerMessage(2005, LogLevel.Error, "MB2005: a conversation's turns were interrupted; they are taken up again in a moment.")]
    private partial void LogLaneFailed(Exception exception);
}
