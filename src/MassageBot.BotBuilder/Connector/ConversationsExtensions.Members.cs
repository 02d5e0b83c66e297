using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <content>Members, history, files.</content>
public static partial class ConversationsExtensions
{
    /// <summary>Removes a member from a conversation.</summary>
    /// <param name="operations">The conversations of the channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="memberId">The member.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when it is done.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task DeleteConversationMemberAsync(
        this IConversations operations,
        string conversationId,
        string memberId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        await operations.DeleteConversationMemberWithHttpMessagesAsync(conversationId, memberId, null, cancellationToken);
    }

    /// <summary>Reads who an activity was sent to.</summary>
    /// <param name="operations">The conversations of the channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The members.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<IList<ChannelAccount>> GetActivityMembersAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var response = await operations.GetActivityMembersWithHttpMessagesAsync(conversationId, activityId, null, cancellationToken);
        return response.Body;
    }

    /// <summary>Reads one member of a conversation.</summary>
    /// <param name="operations">The conversations of the channel.</param>
    /// <param name="userId">The member.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The member.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ChannelAccount> GetConversationMemberAsync(
        this Conversations operations,
        string userId,
        string conversationId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var response = await operations.GetConversationMemberWithHttpMessagesAsync(userId, conversationId, null, cancellationToken);
        return response.Body;
    }

    /// <summary>Reads the members of a conversation, all at once.</summary>
    /// <param name="operations">The conversations of the channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The members.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<IList<ChannelAccount>> GetConversationMembersAsync(
        this IConversations operations,
        string conversationId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var response = await operations.GetConversationMembersWithHttpMessagesAsync(conversationId, null, cancellationToken);
        return response.Body;
    }

    /// <summary>Reads one page of the conversations of the bot. Few channels can.</summary>
    /// <param name="operations">The conversations of the channel.</param>
    /// <param name="continuationToken">Where the page before ended.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ConversationsResult> GetConversationsAsync(
        this IConversations operations,
        string? continuationToken = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var response = await operations.GetConversationsWithHttpMessagesAsync(continuationToken, null, cancellationToken);
        return response.Body;
    }

    /// <summary>Puts earlier activities into a conversation. Few channels can.</summary>
    /// <param name="operations">The conversations of the channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="transcript">The activities.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of what was made.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ResourceResponse> SendConversationHistoryAsync(
        this IConversations operations,
        string conversationId,
        Transcript transcript,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var response = await operations.SendConversationHistoryWithHttpMessagesAsync(conversationId, transcript, null, cancellationToken);
        return response.Body;
    }

    /// <summary>Uploads a file for a conversation. Few channels can.</summary>
    /// <param name="operations">The conversations of the channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="attachmentUpload">The file.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of the file.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ResourceResponse> UploadAttachmentAsync(
        this IConversations operations,
        string conversationId,
        AttachmentData attachmentUpload,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var response = await operations.UploadAttachmentWithHttpMessagesAsync(conversationId, attachmentUpload, null, cancellationToken);
        return response.Body;
    }
}
