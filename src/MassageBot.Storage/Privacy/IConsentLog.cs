namespace MassageBot.Storage;

/// <summary>What clients agreed to and when. Recorded by <see cref="ConsentRecorded"/> in a turn's commit.</summary>
public interface IConsentLog
{
    /// <summary>The consents of a conversation in the order they were recorded; for each purpose the last one counts.</summary>
    Task<IReadOnlyList<RecordedConsent>> ListAsync(ConversationKey conversation, CancellationToken cancellationToken);
}
