namespace MassageBot.Storage;

/// <summary>The way of a turn through the database: accept, take, commit. All methods throw <see cref="StorageException"/> when the database fails.</summary>
public interface ITurnStore
{
    /// <summary>Accepts an activity; it is durable when this returns. A repeat (same activity id or client activity id) writes nothing.</summary>
    Task<Acceptance> AcceptAsync(InboundActivity activity, CancellationToken cancellationToken);

    /// <summary>
    /// Accepts an activity and, when it is new, nothing older waits and no turn of the conversation is running, takes its turn in the same write.
    /// Saves one write a turn; the meaning is that of <see cref="AcceptAsync"/> followed by <see cref="TakeNextAsync"/>.
    /// </summary>
    /// <param name="activity">The activity.</param>
    /// <param name="owner">Who takes the turn.</param>
    /// <param name="cancellationToken">Ends the wait; a write that has begun is finished.</param>
    Task<AcceptedTurn> AcceptAndTakeAsync(InboundActivity activity, string owner, CancellationToken cancellationToken);

    /// <summary>
    /// Leases the conversation and returns its oldest unfinished activity; null when nothing waits or another owner holds an unexpired lease.
    /// The attempt is counted before the turn runs, so that a turn that kills the process cannot do so for ever.
    /// The same owner may take again while its lease lasts, as a node does after a restart: it must run one turn of a conversation at a time.
    /// </summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="owner">Who takes the turn: one stable name a node.</param>
    /// <param name="cancellationToken">Ends the wait; a write that has begun is finished.</param>
    Task<PendingTurn?> TakeNextAsync(ConversationKey conversation, string owner, CancellationToken cancellationToken);

    /// <summary>Commits a turn in one transaction and gives the lease back. Returns the replies as stored, in order.</summary>
    /// <exception cref="LeaseLostException">The turn was taken over, finished or erased meanwhile. Nothing was written.</exception>
    /// <exception cref="StateConflictException">A state item has another version than expected. Nothing was written, the lease is kept:
    /// take the turn again or fail it.</exception>
    Task<IReadOnlyList<SentActivity>> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>
    /// Records that a turn failed; state stays as it was and the lease is given back. While attempts are left the activity stays accepted.
    /// After the last one it is marked as failed and the notice is written in the same transaction; returns the notice as stored, else an empty list.
    /// </summary>
    /// <exception cref="LeaseLostException">The turn was taken over, finished or erased meanwhile.</exception>
    Task<IReadOnlyList<SentActivity>> FailAsync(PendingTurn turn, TurnFailure failure, CancellationToken cancellationToken);

    /// <summary>
    /// Gives back what the owner took and did not end, as when its node stops in good order: others needn't wait for the leases to run out.
    /// </summary>
    /// <returns>How many conversations.</returns>
    Task<int> ReleaseAsync(string owner, CancellationToken cancellationToken);

    /// <summary>The conversations with accepted, unfinished activities, the longest waiting first. Asked at start.</summary>
    Task<IReadOnlyList<ConversationKey>> ListWaitingAsync(CancellationToken cancellationToken);

    /// <summary>The stored replies to an activity, in order; empty when it is unknown, unfinished or had none.</summary>
    Task<IReadOnlyList<SentActivity>> RepliesToAsync(ConversationKey conversation, string activityId, CancellationToken cancellationToken);

    /// <summary>The turns that were given up, the latest first.</summary>
    Task<IReadOnlyList<FailedTurn>> ListFailedAsync(int limit, CancellationToken cancellationToken);
}
