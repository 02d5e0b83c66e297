using System.Collections.Concurrent;
using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>Those who wait for a turn of theirs to end: `expectReplies`, invokes, the terminal.</summary>
internal sealed class TurnWaiters
{
    private readonly ConcurrentDictionary<(ConversationKey, string), TaskCompletionSource<TurnResult>> _waiting = new();

    /// <summary>Waits for the turn of this activity. Several may wait for the same one.</summary>
    public Task<TurnResult> Wait(ConversationKey conversation, string activityId) =>
        _waiting.GetOrAdd((conversation, activityId), _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Ends the wait of everyone who waits for this activity.</summary>
    public void Complete(ConversationKey conversation, string activityId, TurnResult result)
    {
        if (_waiting.TryRemove((conversation, activityId), out var waiter))
            waiter.TrySetResult(result);
    }
}
