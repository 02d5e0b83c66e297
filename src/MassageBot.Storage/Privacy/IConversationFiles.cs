namespace MassageBot.Storage;

/// <summary>The right to know what is kept.</summary>
public interface IConversationFiles
{
    /// <summary>Reads everything that is kept about the client of a conversation; null when the conversation is unknown.</summary>
    Task<ConversationFile?> ReadAsync(ConversationKey conversation, CancellationToken cancellationToken);
}
