namespace MassageBot.Storage;

/// <summary>Conversations and their transcripts.</summary>
public interface IConversationStore
{
    /// <summary>Records a conversation. When it is known already, only what is still missing in it is filled in.</summary>
    Task CreateAsync(ConversationRecord conversation, CancellationToken cancellationToken);

    /// <summary>Finds a conversation; null when it is unknown.</summary>
    Task<ConversationRecord?> FindAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>Reads visible items after a sequence; an unknown conversation has none.</summary>
    /// <param name="key">The conversation.</param>
    /// <param name="afterSequence">0 reads from the beginning.</param>
    /// <param name="limit">At most this many items, at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<TranscriptPage> ReadAsync(ConversationKey key, long afterSequence, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Finds a visible message of the bot by its id: ours, or the one that a channel gave it when it was sent. Null when the
    /// conversation holds none, also when another conversation does.
    /// </summary>
    Task<TranscriptItem?> FindSentAsync(ConversationKey key, string activityId, CancellationToken cancellationToken);

    /// <summary>Finds a visible message of the client by its id; null when the conversation holds none, or holds it no longer.</summary>
    Task<TranscriptItem?> FindHeardAsync(ConversationKey key, string activityId, CancellationToken cancellationToken);

    /// <summary>The latest visible message of the client; null when there is none. It tells where and how the client can be written to.</summary>
    Task<TranscriptItem?> FindLastHeardAsync(ConversationKey key, CancellationToken cancellationToken);
}
