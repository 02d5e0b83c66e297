using System.Net.Http.Headers;
using MassageBot.BotBuilder;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Calls a channel: JSON there and back, signed, with the refusals of the protocol as exceptions.</summary>
/// <param name="HttpClient">Sends the requests.</param>
/// <param name="BaseUri">The address of the channel.</param>
/// <param name="Credentials">The credentials; null if the channel needs none.</param>
internal sealed record ChannelCall(HttpClient HttpClient, Uri BaseUri, ServiceClientCredentials? Credentials)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>An id as one segment of a path.</summary>
    /// <exception cref="ArgumentException">The id is empty, or would lead elsewhere in the path.</exception>
    public static string Escape(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return id is "." or ".."
            ? throw new ArgumentException($"'{id}' is not an id that a channel gives.", nameof(id))
            : Uri.EscapeDataString(id);
    }

    /// <summary>A query string of the parameters that have a value; empty if none has.</summary>
    public static string Query(params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var query = string.Empty;
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
                query += $"{(query.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}";
        }

        return query;
    }

    /// <summary>Calls.</summary>
    /// <exception cref="ErrorResponseException">The channel refused, or what was asked for can't be read in its answer.</exception>
    public async Task<HttpOperationResponse<T>> SendAsync<T>(
        HttpMethod method,
        string path,
        object? body,
        Dictionary<string, List<string>>? headers,
        CancellationToken cancellationToken)
        where T : class, new()
    {
        var request = new HttpRequestMessage(method, new Uri(BaseUri.AbsoluteUri.TrimEnd('/') + "/" + path));
        foreach (var (name, values) in headers ?? [])
            request.Headers.TryAddWithoutValidation(name, values);
        if (body is not null)
            request.Content = new ByteArrayContent(BotJson.WriteUtf8(body)) { Headers = { ContentType = Json } };
        if (Credentials is { } credentials)
            await credentials.ProcessHttpRequestAsync(request, cancellationToken);

        return await ChannelAnswer.OfAsync<T>(HttpClient, request, cancellationToken);
    }

    /// <summary>Calls for a list.</summary>
    /// <exception cref="ErrorResponseException">The channel refused, or no list can be read in its answer.</exception>
    public async Task<HttpOperationResponse<IList<T>>> ListAsync<T>(
        string path,
        Dictionary<string, List<string>>? headers,
        CancellationToken cancellationToken)
    {
        var answer = await SendAsync<List<T>>(HttpMethod.Get, path, null, headers, cancellationToken);
        return new HttpOperationResponse<IList<T>> { Request = answer.Request, Response = answer.Response, Body = answer.Body };
    }
}
