namespace MassageBot.Storage;

/// <summary>What still has to be sent through a connector.</summary>
public interface IOutboxStore
{
    /// <summary>
    /// Takes the items to send now, so that no other node sends them before the claim is over; see <see cref="DueAsync"/> for which.
    /// What the same owner claimed before is given to it again, as after its restart: it must not claim before it is done with the last.
    /// </summary>
    /// <param name="owner">The node's stable name.</param>
    /// <param name="now">The time.</param>
    /// <param name="until">When others may take what was not marked by then.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<OutboxItem>> ClaimAsync(string owner, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// The items to send now, whoever has claimed them, the oldest first: at most one of a conversation, so that its order holds. The next one of
    /// a conversation is due once this one is marked as sent or dead; an item that waits for a later attempt holds back those after it.
    /// </summary>
    Task<IReadOnlyList<OutboxItem>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Marks an item as sent. Marking it again changes nothing.</summary>
    /// <param name="id">The outbox row.</param>
    /// <param name="channelActivityId">The id that the channel gave it, if any.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task MarkSentAsync(long id, string? channelActivityId, CancellationToken cancellationToken);

    /// <summary>Records a failed attempt to send.</summary>
    /// <param name="id">The outbox row.</param>
    /// <param name="nextAttemptAt">When to try again; null gives the item up.</param>
    /// <param name="reasonCode">Why, as a code: never the client's words.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task MarkFailedAsync(long id, DateTimeOffset? nextAttemptAt, string reasonCode, CancellationToken cancellationToken);

    /// <summary>
    /// Records that a conversation's channel lets the bot in no more: this item and all that wait behind it are held, and so is what comes later, until
    /// somebody writes there or the bot is added again (<see cref="PlaceEntered"/>). Then they are sent, in their order.
    /// </summary>
    /// <param name="item">The item that was refused.</param>
    /// <param name="reasonCode">Why, as a code.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many are held.</returns>
    Task<int> HoldAsync(OutboxItem item, string reasonCode, CancellationToken cancellationToken);

    /// <summary>What could not be sent at once, the oldest first: tried again later, given up, or held.</summary>
    Task<IReadOnlyList<OutboxTrouble>> ListTroubleAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Lets items that were given up or are held be sent again from now on.</summary>
    /// <param name="id">The outbox row; null for all of them.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many.</returns>
    Task<int> RetryAsync(long? id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Counts the outbox.</summary>
    Task<OutboxCount> CountAsync(CancellationToken cancellationToken);
}
