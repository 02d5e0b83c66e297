namespace MassageBot.Storage;

/// <summary>
/// Removes what has been kept long enough. What is still at work stays until it isn't: a conversation with a turn that waits, a check-in to come or an
/// open case; a treatment with a check-in to come; an open case. Consents and stops (text version, time) stay as the clinic's proof, and who has said stop
/// stays known by name and address, because a stop must hold when the same client comes again.
/// </summary>
public interface IRetention
{
    /// <summary>How much is over; nothing is changed.</summary>
    /// <param name="cuts">What is over.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<RetentionCount> CountAsync(RetentionCuts cuts, CancellationToken cancellationToken);

    /// <summary>Removes some of what is over, in one transaction; called again until nothing is left, it removes all.</summary>
    /// <param name="cuts">What is over.</param>
    /// <param name="limit">At most so many of each kind, so that others who write don't wait long.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<RetentionCount> RemoveAsync(RetentionCuts cuts, int limit, CancellationToken cancellationToken);
}
