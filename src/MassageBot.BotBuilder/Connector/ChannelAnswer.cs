using System.Text;
using System.Text.Json;
using MassageBot.BotBuilder;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Sends a request to a channel and reads the answer.</summary>
internal static class ChannelAnswer
{
    private const int LongestAnswer = 4 * 1024 * 1024;

    /// <exception cref="ErrorResponseException">The channel refused, or what was asked for cannot be read in its answer.</exception>
    public static async Task<HttpOperationResponse<T>> OfAsync<T>(HttpClient http, HttpRequestMessage request, CancellationToken cancellationToken)
        where T : class, new()
    {
        // The status alone tells whether a message was taken: if the connection breaks after it, it must not be sent again.
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var isTaken = response.IsSuccessStatusCode && typeof(T) == typeof(ResourceResponse);
        var content = await TextAsync(response, isTaken, http.Timeout, cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw Failure($"The channel answered with status {(int)response.StatusCode} ({response.ReasonPhrase}).", response, content);

        // Some channels answer success with nothing, or with a page that is not JSON. That may cost an id, but never a list of members.
        var answer = TryRead<T>(content);
        if (answer is null && !isTaken)
            throw Failure($"The channel answered with status {(int)response.StatusCode}, but its answer cannot be read.", response, content);
        return new HttpOperationResponse<T> { Request = request, Response = response, Body = answer ?? new T() };
    }

    // Always as UTF-8: a charset that nobody knows must not make a failure of a message that was taken.
    private static async Task<string> TextAsync(HttpResponseMessage response, bool isTaken, TimeSpan timeout, CancellationToken cancellationToken)
    {
        // The client's own timeout ends with the headers.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(timeout);
        try
        {
            await response.Content.LoadIntoBufferAsync(LongestAnswer, patience.Token);
            return Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(patience.Token));
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (isTaken && e is OperationCanceledException))
        {
            return string.Empty;
        }
    }

    private static T? TryRead<T>(string content)
        where T : class
    {
        try
        {
            return string.IsNullOrWhiteSpace(content) ? null : BotJson.Read<T>(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ErrorResponseException Failure(string what, HttpResponseMessage response, string content)
    {
        using (response)
        {
            return new(what) { Response = new HttpResponseMessageWrapper(response, content), Body = TryRead<ErrorResponse>(content) };
        }
    }
}
