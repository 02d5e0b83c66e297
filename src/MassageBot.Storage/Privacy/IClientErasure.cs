namespace MassageBot.Storage;

/// <summary>The right to be forgotten.</summary>
public interface IClientErasure
{
    /// <summary>
    /// Erases a conversation: transcript, state of conversation and user, inbox, outbox, kept questions and ratings, the personal fields of its escalations,
    /// and what after-care knows of its clients: treatments, check-ins, answers, name and addresses.
    /// What stays: the conversation's id and counters (ids never return), the bare facts of escalations, consents (text version and time).
    /// A turn that is running loses its lease. Erasing an unknown or erased conversation gives a receipt of zeros.
    /// </summary>
    Task<ErasureReceipt> EraseAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>
    /// Erases a client whom the clinic knows by its id: what after-care knows of them, and their conversation where there is one. Null when there is no such client.
    /// </summary>
    Task<ErasureReceipt?> EraseClientAsync(string clientExternalId, CancellationToken cancellationToken);
}
