using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps what was said.</summary>
public interface ITranscriptStore : ITranscriptLogger
{
    /// <summary>Reads one page of what was said in a conversation, in order.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="continuationToken">Where the page before ended; null for the first page.</param>
    /// <param name="startDate">Leaves out what is older.</param>
    /// <returns>The page; empty if nothing was said.</returns>
    /// <exception cref="ArgumentException">An id is missing.</exception>
    Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string? continuationToken = null,
        DateTimeOffset startDate = default);

    /// <summary>Reads one page of the conversations of a channel.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="continuationToken">Where the page before ended; null for the first page.</param>
    /// <returns>The page; empty if nothing was said.</returns>
    /// <exception cref="ArgumentException">An id is missing.</exception>
    Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null);

    /// <summary>Deletes what was said in a conversation; does nothing if nothing was said.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <returns>A task that ends when it is deleted.</returns>
    /// <exception cref="ArgumentException">An id is missing.</exception>
    Task DeleteTranscriptAsync(string channelId, string conversationId);
}
