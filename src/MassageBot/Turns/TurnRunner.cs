using MassageBot.Dialogs;
using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Turns;

/// <summary>
/// Runs one accepted activity through the bot and commits everything it did at once. A turn that throws leaves the state
/// of before; after the last attempt the client is told what to do, with a reference that the log carries, too.
/// </summary>
internal sealed partial class TurnRunner(
    ITurnStore store,
    TurnStorage storage,
    TurnAdapter adapter,
    IBot bot,
    Voice voice,
    TranscriptSignals signals,
    TurnWaiters waiters,
    OutboxSignal outbox,
    IEnumerable<ICommitListener> listeners,
    IOptions<TurnOptions> options,
    TimeProvider time,
    ILogger<TurnRunner> logger)
{
    private readonly ICommitListener[] _listeners = [.. listeners];

    /// <summary>Runs the turn. False when it did not end here: the next take decides.</summary>
    public async Task<bool> RunAsync(PendingTurn turn, CancellationToken cancellationToken)
    {
        TurnResult? result;
        try
        {
            result = await EndAsync(turn, cancellationToken);
        }
        catch (LeaseLostException)
        {
            // Somebody else ended it, or our own commit did before it reported a failure: what is stored counts.
            LogLeaseLost(turn.InboxId);
            signals.Notify(turn.Conversation);
            outbox.Notify();
            result = await StoredAsync(turn, cancellationToken);
        }
        catch (StateConflictException)
        {
            LogConflict(turn.InboxId);
            return false;
        }

        if (result is null)
            return false;
        signals.Notify(turn.Conversation);
        waiters.Complete(turn.Conversation, turn.ActivityId, result);
        return true;
    }

    private async Task<TurnResult?> EndAsync(PendingTurn turn, CancellationToken cancellationToken)
    {
        if (turn.IsExhausted)
            return await FailAsync(turn, "MB2001", "attempts used up", null, cancellationToken);
        try
        {
            return await RunAndCommitAsync(turn, cancellationToken);
        }
        catch (Exception e) when (e is not (LeaseLostException or StateConflictException) && !cancellationToken.IsCancellationRequested)
        {
            return await FailAsync(turn, "MB2002", e.GetType().Name, e, cancellationToken);
        }
    }

    // Null when another owner still works on it.
    private async Task<TurnResult?> StoredAsync(PendingTurn turn, CancellationToken cancellationToken)
    {
        var replies = await store.RepliesToAsync(turn.Conversation, turn.ActivityId, cancellationToken);
        return replies.Count > 0 ? TurnResult.Of(replies) : null;
    }

    private async Task<TurnResult> RunAndCommitAsync(PendingTurn turn, CancellationToken cancellationToken)
    {
        var activity = BotSerializer.ReadActivity(turn.Json);
        activity.Id = turn.ActivityId;
        activity.Timestamp = turn.Timestamp;
        using var buffer = storage.Begin(turn);
        var output = await adapter.RunAsync(activity, bot, cancellationToken).WaitAsync(options.Value.LongestTurn, time, cancellationToken);
        var replies = output.Replies.Select(r => Outgoing(r, activity, output.Labels.GetValueOrDefault(r))).ToList();
        if (Kept(output) is { } kept)
            replies.Add(kept);
        var sent = await store.CommitAsync(new TurnCommit(turn, buffer.Changes, replies, output.Effects), cancellationToken);
        if (replies.Exists(reply => reply.Deliver) || output.Effects.Any(effect => effect is PlaceEntered))
            outbox.Notify();
        foreach (var effect in output.Effects)
        {
            foreach (var listener in _listeners)
                listener.Heard(effect);
        }

        return TurnResult.Of(sent) with { Invoke = output.Invoke is { } invoke ? InvokeAnswer.Of(invoke) : null };
    }

    // Whoever asks again for what was done already gets the same answer. What changed nothing is simply done again.
    private OutgoingActivity? Kept(TurnOutput output)
    {
        if (output.Invoke is not { } invoke || output.Effects.All(effect => effect is HeardUnkept))
            return null;
        var label = output.Effects.OfType<HeardAbout>().FirstOrDefault() is { } about ? about.Reference + "/answer" : null;
        return new OutgoingActivity(
            BotSerializer.Serialize(InvokeAnswer.Of(invoke).ToActivity()), ActivityTypesEx.InvokeResponse, Visible: false, Deliver: false, time.GetUtcNow(), label);
    }

    private async Task<TurnResult?> FailAsync(PendingTurn turn, string code, string what, Exception? exception, CancellationToken cancellationToken)
    {
        var reference = $"T-{turn.InboxId}";
        LogFailed(exception, code, reference, turn.Attempt, what);
        var activity = BotSerializer.ReadActivity(turn.Json);
        activity.Id = turn.ActivityId;
        var notice = voice.Error(reference);
        notice.ApplyConversationReference(activity.GetConversationReference());
        var sent = await store.FailAsync(turn, new TurnFailure(code, what, [Outgoing(notice, activity)]), cancellationToken);
        outbox.Notify();
        return sent.Count > 0 ? new TurnResult(sent, null) : null;
    }

    private OutgoingActivity Outgoing(Activity reply, Activity inbound, LabelledReply? labelled = null)
    {
        reply.Id = null!;
        reply.Timestamp = null;

        // Nobody outside knows the program's own events: what they bring begins by itself.
        if (OwnEvents.IsOwn(inbound))
            reply.ReplyToId = null!;
        var isConnector = !ChannelNames.IsOurs(inbound.ChannelId) && inbound.DeliveryMode != DeliveryModes.ExpectReplies;
        var isVisible = reply.Type is ActivityTypes.Message or ActivityTypes.EndOfConversation;
        return new OutgoingActivity(BotSerializer.Serialize(reply), reply.Type, isVisible, isConnector, time.GetUtcNow(), labelled?.Label, labelled?.Replaces ?? false);
    }

    [LoggerMessage(2002, LogLevel.Error, "{Code}: turn {Reference} failed at attempt {Attempt}: {What}.")]
    private partial void LogFailed(Exception? exception, string code, string reference, int attempt, string what);

    [LoggerMessage(2003, LogLevel.Warning, "MB2003: turn T-{InboxId} was taken over by another owner; its result is dropped.")]
    private partial void LogLeaseLost(long inboxId);

    [LoggerMessage(2004, LogLevel.Warning, "MB2004: turn T-{InboxId} met newer state; it runs again.")]
    private partial void LogConflict(long inboxId);
}
