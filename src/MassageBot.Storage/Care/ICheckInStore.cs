namespace MassageBot.Storage;

/// <summary>Check-ins from their planning to the client's answer. Several nodes may work on it: each check-in is handed over once.</summary>
public interface ICheckInStore
{
    /// <summary>
    /// Claims what is due, the oldest first: planned ones, reminders, and claims whose time ran out. Nothing while sending is paused.
    /// What the client's word forbids (no consent, stop) is settled at once and not returned.
    /// </summary>
    /// <param name="now">The moment.</param>
    /// <param name="until">When the claim ends if the node dies.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CheckInClaims> ClaimAsync(DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Carries decisions out in one transaction. What changed since the claim counts: a stop, an erasure, a pause, another check-in that went to the
    /// same client less than <paramref name="spacing"/> ago.
    /// </summary>
    Task<CheckInSettlement> SettleAsync(IReadOnlyList<CheckInDecision> decisions, DateTimeOffset now, TimeSpan spacing, CancellationToken cancellationToken);

    /// <summary>When something is to be done next; null when nothing is. The pause is not looked at.</summary>
    Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken);

    /// <summary>Lists check-ins by the time they are due.</summary>
    /// <param name="from">Due at this time or later.</param>
    /// <param name="to">Due before this time.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<CheckInRecord>> ListAsync(DateTimeOffset from, DateTimeOffset to, int limit, CancellationToken cancellationToken);

    /// <summary>Finds a check-in; null when there is none.</summary>
    Task<CheckInRecord?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>The check-ins of a treatment, in the order of time; what "worse twice in a row" is read from.</summary>
    Task<IReadOnlyList<CheckInRecord>> ListOfTreatmentAsync(string treatmentExternalId, CancellationToken cancellationToken);

    /// <summary>Takes back what has not left yet of a treatment; returns how many.</summary>
    Task<int> WithdrawAsync(string treatmentExternalId, CancellationToken cancellationToken);

    /// <summary>What delivery found out later, for example that a mail came back.</summary>
    Task<bool> FailAsync(long id, string reason, CancellationToken cancellationToken);

    /// <summary>Since when sending is paused; null when it isn't.</summary>
    Task<DateTimeOffset?> PausedSinceAsync(CancellationToken cancellationToken);

    /// <summary>Pauses sending on all nodes, or lets it go on. True when that changed anything.</summary>
    Task<bool> SetPausedAsync(bool paused, DateTimeOffset at, CancellationToken cancellationToken);
}
