namespace MassageBot.Storage;

/// <summary>Escalations to staff. They are opened by <see cref="EscalationOpened"/> in a turn's commit.</summary>
public interface IEscalationStore
{
    /// <summary>
    /// Reserves a new reference such as <c>M-7K3P</c>, before the turn that will show it commits. A code that is taken is drawn again.
    /// A reference that is never used harms nobody.
    /// </summary>
    Task<string> ReserveReferenceAsync(CancellationToken cancellationToken);

    /// <summary>Finds an escalation; upper and lower case count the same. Null when there is none.</summary>
    Task<EscalationRecord?> GetAsync(string reference, CancellationToken cancellationToken);

    /// <summary>Lists escalations, the latest first.</summary>
    /// <param name="status">Only these; null lists all.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<EscalationRecord>> ListAsync(EscalationStatus? status, int limit, CancellationToken cancellationToken);

    /// <summary>Finds an escalation by its number; null when there is none.</summary>
    Task<EscalationRecord?> GetAsync(long number, CancellationToken cancellationToken);

    /// <summary>Everything that happened to an escalation, in order; empty when there is none.</summary>
    Task<IReadOnlyList<EscalationHistoryItem>> HistoryAsync(string reference, CancellationToken cancellationToken);

    /// <summary>Escalations of which somebody is to be reminded by now, the longest waiting first.</summary>
    Task<IReadOnlyList<EscalationRecord>> ListToRemindAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>When somebody is to be reminded next; null when nothing is promised.</summary>
    Task<DateTimeOffset?> NextReminderAsync(CancellationToken cancellationToken);

    /// <summary>The messages sent about a client's escalations, each label of a conversation once, in the order of their escalations.</summary>
    Task<IReadOnlyList<CaseShown>> ListShownAsync(ConversationKey client, CancellationToken cancellationToken);

    /// <summary>Counts what happened in a time.</summary>
    /// <param name="from">From then on.</param>
    /// <param name="to">Up to then, exclusive.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<StaffFigures> CountAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);
}
