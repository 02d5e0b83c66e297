using System.Globalization;
using System.Net.Http.Headers;
using MassageBot.BotBuilder;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The conversations of a channel, over HTTP.</summary>
public class Conversations : IConversations
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

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
        return CallAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, customHeaders, cancellationToken);
    }

    /// <inheritdoc />
    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return CallAsync<ResourceResponse>(HttpMethod.Post, Activities(conversationId), activity, customHeaders, cancellationToken);
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
        return CallAsync<ResourceResponse>(HttpMethod.Put, Activity(conversationId, activityId), activity, customHeaders, cancellationToken);
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
        return CallAsync<ResourceResponse>(HttpMethod.Post, Activity(conversationId, activityId), activity, customHeaders, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        await CallAsync<ResourceResponse>(HttpMethod.Delete, Activity(conversationId, activityId), null, customHeaders, cancellationToken);

    /// <inheritdoc />
    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = null,
        string? continuationToken = null,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        var query = new List<string>();
        if (pageSize is { } size)
            query.Add("pageSize=" + size.ToString(CultureInfo.InvariantCulture));
        if (continuationToken is not null)
            query.Add("continuationToken=" + Uri.EscapeDataString(continuationToken));
        var path = $"v3/conversations/{Escape(conversationId)}/pagedmembers" + (query.Count > 0 ? "?" + string.Join('&', query) : string.Empty);
        return CallAsync<PagedMembersResult>(HttpMethod.Get, path, null, customHeaders, cancellationToken);
    }

    private static string Activities(string conversationId) => $"v3/conversations/{Escape(conversationId)}/activities";

    private static string Activity(string conversationId, string activityId) => $"{Activities(conversationId)}/{Escape(activityId)}";

    private static string Escape(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return Uri.EscapeDataString(id);
    }

    private async Task<HttpOperationResponse<T>> CallAsync<T>(
        HttpMethod method,
        string path,
        object? body,
        Dictionary<string, List<string>>? headers,
        CancellationToken cancellationToken)
        where T : class, new()
    {
        var request = new HttpRequestMessage(method, new Uri(Client.BaseUri.AbsoluteUri.TrimEnd('/') + "/" + path));
        foreach (var (name, values) in headers ?? [])
            request.Headers.TryAddWithoutValidation(name, values);
        if (body is not null)
            request.Content = new ByteArrayContent(BotJson.WriteUtf8(body)) { Headers = { ContentType = Json } };
        if (Client.Credentials is { } credentials)
            await credentials.ProcessHttpRequestAsync(request, cancellationToken);

        return await ChannelAnswer.OfAsync<T>(Client.HttpClient, request, cancellationToken);
    }
}
