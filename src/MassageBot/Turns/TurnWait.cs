using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>The wait for one turn. Whoever began it disposes it.</summary>
internal sealed class TurnWait(TurnWaiters owner, ConversationKey conversation, string activityId) : IDisposable
{
    public ConversationKey Conversation => conversation;

    public string ActivityId => activityId;

    /// <summary>What became of the turn.</summary>
    public Task<TurnResult> Result => Source.Task;

    /// <summary>How many wait; guarded by the owner.</summary>
    public int Holders { get; set; }

    public TaskCompletionSource<TurnResult> Source { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose() => owner.Release(this);
}
