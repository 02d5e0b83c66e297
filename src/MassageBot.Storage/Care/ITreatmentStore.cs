namespace MassageBot.Storage;

/// <summary>Treatments, and whose they were.</summary>
public interface ITreatmentStore
{
    /// <summary>
    /// Adds a treatment with its check-ins, its client and the client's consent, in one transaction. A client of the same external id is
    /// brought up to date. The same treatment once more writes nothing.
    /// </summary>
    /// <param name="planned">The treatment and what was planned.</param>
    /// <param name="request">The caller's key, if it sent one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<TreatmentAcceptance> AddAsync(PlannedTreatment planned, CareRequest? request, CancellationToken cancellationToken);

    /// <summary>Adds all of them in one transaction, or none when any differs from what is there.</summary>
    /// <param name="treatments">Read once, as they are written.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is added then.</param>
    Task<ImportResult> ImportAsync(IEnumerable<PlannedTreatment> treatments, CancellationToken cancellationToken);

    /// <summary>Which of these external ids of treatments are taken.</summary>
    Task<IReadOnlySet<string>> FindTakenAsync(IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken);

    /// <summary>
    /// Stop, said outside of any conversation: as <see cref="CareOptedOut"/> in a turn, for this client and every other of the same address.
    /// </summary>
    /// <param name="clientId">The client's row.</param>
    /// <param name="stop">How and when.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when there is no such client, for example after an erasure.</returns>
    Task<bool> OptOutAsync(long clientId, CareOptedOut stop, CancellationToken cancellationToken);

    /// <summary>What a client of an external id said last about being asked; null when there is no such client.</summary>
    Task<ClientPermission?> PermissionOfAsync(string clientExternalId, CancellationToken cancellationToken);

    /// <summary>Everything that is kept about the clients of a conversation, for the client's own eyes.</summary>
    Task<IReadOnlyList<CareFile>> ReadFilesAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Everything that is kept about a client of an external id; null when there is none.</summary>
    Task<CareFile?> ReadFileAsync(string clientExternalId, CancellationToken cancellationToken);
}
