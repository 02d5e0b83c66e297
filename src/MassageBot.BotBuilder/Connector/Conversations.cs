using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The conversations of a channel, over HTTP.</summary>
public class Conversations : IConversations
{
    /// <summary>Creates the operations of a client.</summary>
    /// <param name="client">The client.</param>
    public Conversations(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    /// <summary>The client.</summary>
    public ConnectorClient Client { get; }

    /// <inheritdoc />
    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return Send<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, customHeaders, cancellationToken);
    }

    /// <inheritdoc />
    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Send<ResourceResponse>(HttpMethod.Post, Activities(conversationId), activity, customHeaders, cancellationToken);
    }

    /// <inheritdoc />
    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Send<ResourceResponse>(HttpMethod.Put, Activity(conversationId, activityId), activity, customHeaders, cancellationToken);
    }

    /// <inheritdoc />
    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Send<ResourceResponse>(HttpMethod.Post, Activity(conversationId, activityId), activity, customHeaders, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        await Send<ResourceResponse>(HttpMethod.Delete, Activity(conversationId, activityId), null, customHeaders, cancellationToken);

    /// <inheritdoc />
    public Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(
        string conversationId,
        Transcript transcript,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        return Send<ResourceResponse>(HttpMethod.Post, Activities(conversationId) + "/history", transcript, customHeaders, cancellationToken);
    }

    /// <inheritdoc />
    public Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(
        string conversationId,
        AttachmentData attachmentUpload,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attachmentUpload);
        return Send<ResourceResponse>(HttpMethod.Post, Conversation(conversationId) + "/attachments", attachmentUpload, customHeaders, cancellationToken);
    }

    /// <inheritdoc />
    public Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(
        string? continuationToken = null,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        Send<ConversationsResult>(
            HttpMethod.Get,
            "v3/conversations" + ChannelCall.Query(("continuationToken", continuationToken)),
            null,
            customHeaders,
            cancellationToken);

    /// <inheritdoc />
    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        List(Members(conversationId), customHeaders, cancellationToken);

    /// <summary>Reads one member of a conversation.</summary>
    /// <param name="userId">The member.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="customHeaders">More headers for the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The member.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(
        string userId,
        string conversationId,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        Send<ChannelAccount>(HttpMethod.Get, Member(conversationId, userId), null, customHeaders, cancellationToken);

    /// <inheritdoc />
    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = null,
        string? continuationToken = null,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        var query = ChannelCall.Query(
            ("pageSize", pageSize?.ToString(CultureInfo.InvariantCulture)),
            ("continuationToken", continuationToken));
        return Send<PagedMembersResult>(
            HttpMethod.Get,
            Conversation(conversationId) + "/pagedmembers" + query,
            null,
            customHeaders,
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        List(Activity(conversationId, activityId) + "/members", customHeaders, cancellationToken);

    /// <inheritdoc />
    public async Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(
        string conversationId,
        string memberId,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        await Send<ResourceResponse>(HttpMethod.Delete, Member(conversationId, memberId), null, customHeaders, cancellationToken);

    private static string Conversation(string conversationId) => "v3/conversations/" + ChannelCall.Escape(conversationId);

    private static string Activities(string conversationId) => Conversation(conversationId) + "/activities";

    private static string Activity(string conversationId, string activityId) =>
        $"{Activities(conversationId)}/{ChannelCall.Escape(activityId)}";

    private static string Members(string conversationId) => Conversation(conversationId) + "/members";

    private static string Member(string conversationId, string memberId) =>
        $"{Members(conversationId)}/{ChannelCall.Escape(memberId)}";

    private ChannelCall Call() => new(Client.HttpClient, Client.BaseUri, Client.Credentials);

    private Task<HttpOperationResponse<T>> Send<T>(
        HttpMethod method,
        string path,
        object? body,
        Dictionary<string, List<string>>? headers,
        CancellationToken cancellationToken)
        where T : class, new() => Call().SendAsync<T>(method, path, body, headers, cancellationToken);

    private Task<HttpOperationResponse<IList<ChannelAccount>>> List(
        string path,
        Dictionary<string, List<string>>? headers,
        CancellationToken cancellationToken) => Call().ListAsync<ChannelAccount>(path, headers, cancellationToken);
}
