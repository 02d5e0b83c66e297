using System.Net;
using System.Text.Json;

namespace MassageBot.Faults.Load;

/// <summary>A client's HTTP: what gets no answer is sent again, to the next node if there are several, until it gets one.</summary>
internal sealed class Caller(HttpClient http, IReadOnlyList<Uri> nodes, int first, CancellationToken giveUp)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private int _node = first;

    /// <summary>How often something was sent again.</summary>
    public int Repeats { get; private set; }

    /// <summary>The node that is asked at present.</summary>
    public Uri Node => nodes[_node % nodes.Count];

    /// <summary>Whether the run gave the client up.</summary>
    public CancellationToken GiveUp => giveUp;

    /// <summary>Turns to another node.</summary>
    public void MoveOn() => _node++;

    /// <summary>Sends until there is an answer, and returns its body and how often it was sent.</summary>
    /// <exception cref="FaultException">The program refuses it, which no repeat would mend.</exception>
    public async Task<(JsonElement Body, int Sent)> SendAsync(Func<Uri, HttpRequestMessage> request)
    {
        for (var sent = 1; ; sent++)
        {
            giveUp.ThrowIfCancellationRequested();
            if (await TryAsync(request) is { } body)
                return (body, sent);
            Repeats++;
            MoveOn();
            await Task.Delay(Pause, giveUp);
        }
    }

    private async Task<JsonElement?> TryAsync(Func<Uri, HttpRequestMessage> make)
    {
        try
        {
            using var request = make(Node);
            using var response = await http.SendAsync(request, giveUp);
            var body = await response.Content.ReadAsByteArrayAsync(giveUp);
            if (response.IsSuccessStatusCode)
                return body.Length == 0 ? default(JsonElement) : JsonSerializer.Deserialize<JsonElement>(body);
            return IsPassing(response.StatusCode) ? null : throw new FaultException($"{request.Method} {request.RequestUri!.AbsolutePath} was refused with {(int)response.StatusCode}: {System.Text.Encoding.UTF8.GetString(body)}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException || (e is OperationCanceledException && !giveUp.IsCancellationRequested))
        {
            return null;
        }
    }

    private static bool IsPassing(HttpStatusCode status) => (int)status >= 500 || status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout;
}
