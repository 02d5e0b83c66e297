using MassageBot.Storage;

namespace MassageBot.Tests.Turns;

/// <summary>The real store, with a fault at chosen calls: before anything is written, or after, as when an answer gets lost.</summary>
public sealed class FaultyTurnStore(ITurnStore inner) : ITurnStore
{
    private int _calls;

    /// <summary>Whether the call of this number (from 1) and name fails, and after having been made.</summary>
    public Func<int, string, Fault> Plan { get; set; } = (_, _) => Fault.None;

    /// <summary>How many calls there were.</summary>
    public int Calls => _calls;

    public Task<Acceptance> AcceptAsync(InboundActivity activity, CancellationToken cancellationToken) =>
        CallAsync(nameof(AcceptAsync), () => inner.AcceptAsync(activity, cancellationToken));

    public Task<AcceptedTurn> AcceptAndTakeAsync(InboundActivity activity, string owner, CancellationToken cancellationToken) =>
        CallAsync(nameof(AcceptAndTakeAsync), () => inner.AcceptAndTakeAsync(activity, owner, cancellationToken));

    public Task<PendingTurn?> TakeNextAsync(ConversationKey conversation, string owner, CancellationToken cancellationToken) =>
        CallAsync(nameof(TakeNextAsync), () => inner.TakeNextAsync(conversation, owner, cancellationToken));

    public Task<IReadOnlyList<SentActivity>> CommitAsync(TurnCommit commit, CancellationToken cancellationToken) =>
        CallAsync(nameof(CommitAsync), () => inner.CommitAsync(commit, cancellationToken));

    public Task<IReadOnlyList<SentActivity>> FailAsync(PendingTurn turn, TurnFailure failure, CancellationToken cancellationToken) =>
        CallAsync(nameof(FailAsync), () => inner.FailAsync(turn, failure, cancellationToken));

    public Task<int> ReleaseAsync(string owner, CancellationToken cancellationToken) => inner.ReleaseAsync(owner, cancellationToken);

    public Task<IReadOnlyList<ConversationKey>> ListWaitingAsync(CancellationToken cancellationToken) =>
        CallAsync(nameof(ListWaitingAsync), () => inner.ListWaitingAsync(cancellationToken));

    public Task<IReadOnlyList<SentActivity>> RepliesToAsync(ConversationKey conversation, string activityId, CancellationToken cancellationToken) =>
        CallAsync(nameof(RepliesToAsync), () => inner.RepliesToAsync(conversation, activityId, cancellationToken));

    public Task<IReadOnlyList<FailedTurn>> ListFailedAsync(int limit, CancellationToken cancellationToken) => inner.ListFailedAsync(limit, cancellationToken);

    private async Task<T> CallAsync<T>(string name, Func<Task<T>> call)
    {
        var fault = Plan(Interlocked.Increment(ref _calls), name);
        if (fault == Fault.Before)
            throw new StorageException(StorageErrors.Failed, "A fault was planned before " + name);
        var result = await call();
        return fault == Fault.After ? throw new StorageException(StorageErrors.Failed, "A fault was planned after " + name) : result;
    }
}
