using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The conversations of a channel.</summary>
public interface IConversations
{
    /// <summary>Starts a conversation.</summary>
    /// <param name="parameters">Who takes part.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The ids of the conversation.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>>? customHeaders = default,
        CancellationToken cancellationToken = default);

    /// <summary>Sends an activity to the end of a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of the activity.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = default,
        CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity to replace.</param>
    /// <param name="activity">The new activity.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of the activity.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = default,
        CancellationToken cancellationToken = default);

    /// <summary>Sends an activity as a reply to another.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity to reply to.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of the activity.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = default,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when it is deleted.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>>? customHeaders = default,
        CancellationToken cancellationToken = default);

    /// <summary>Reads one page of the members of a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="pageSize">How many at most.</param>
    /// <param name="continuationToken">Where the page before ended.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = default,
        string? continuationToken = default,
        Dictionary<string, List<string>>? customHeaders = default,
        CancellationToken cancellationToken = default);

    /// <summary>Removes a member from a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="memberId">The member.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when it is done.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(
        string conversationId,
        string memberId,
        Dictionary<string, List<string>>? customHeaders = default,
        CancellationToken cancellationToken = default);

    /// <summary>Reads who an activity was sent to.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The members.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>>? customHeaders = default,
        CancellationToken cancellationToken = default);

    /// <summary>Reads the members of a conversation, all at once.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The members.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId,
        Dictionary<string, List<string>>? customHeaders = default,
        CancellationToken cancellationToken = default);

    /// <summary>Reads one page of the conversations of the bot. Few channels can.</summary>
    /// <param name="continuationToken">Where the page before ended.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(
        string? continuationToken = default,
        Dictionary<string, List<string>>? customHeaders = default,
        CancellationToken cancellationToken = default);

    /// <summary>Puts earlier activities into a conversation. Few channels can.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="transcript">The activities.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of what was made.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(
        string conversationId,
        Transcript transcript,
        Dictionary<string, List<string>>? customHeaders = default,
        CancellationToken cancellationToken = default);

    /// <summary>Uploads a file for a conversation. Few channels can.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="attachmentUpload">The file.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of the file.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(
        string conversationId,
        AttachmentData attachmentUpload,
        Dictionary<string, List<string>>? customHeaders = default,
        CancellationToken cancellationToken = default);
}
