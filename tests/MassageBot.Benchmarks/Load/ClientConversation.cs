using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace MassageBot.Benchmarks.Load;

/// <summary>One client of the Direct Line endpoint who posts over HTTP and hears over the WebSocket, with as little work as can be.</summary>
internal sealed class ClientConversation : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient _http;
    private readonly Uri _activities;
    private readonly string _token;
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[256 * 1024];

    private ClientConversation(HttpClient http, string conversationId, string token)
    {
        _http = http;
        _token = token;
        _activities = new Uri($"/v3/directline/conversations/{conversationId}/activities", UriKind.Relative);
    }

    /// <summary>How many of the answers came from a reviewed entry.</summary>
    public int AnswersFromEntries { get; private set; }

    /// <summary>Begins a conversation and hears the greeting.</summary>
    public static async Task<ClientConversation> BeginAsync(HttpClient http)
    {
        using var response = await http.PostAsync(new Uri("/v3/directline/conversations", UriKind.Relative), null);
        response.EnsureSuccessStatusCode();
        using var opened = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        var conversation = new ClientConversation(
            http, opened.RootElement.GetProperty("conversationId").GetString()!, opened.RootElement.GetProperty("token").GetString()!);
        await conversation._socket.ConnectAsync(new Uri(opened.RootElement.GetProperty("streamUrl").GetString()!), CancellationToken.None);
        await conversation.HearAsync("\"kind\":\"notice\""u8.ToArray());
        return conversation;
    }

    /// <summary>Asks and waits for the answer. Returns the milliseconds from the post to the answer's last byte.</summary>
    public async Task<double> AskAsync(string question)
    {
        var start = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, _activities);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { type = "message", text = question, from = new { id = "client" } }));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        using var posted = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        await HearAsync(Encoding.UTF8.GetBytes($"\"replyToId\":\"{posted.RootElement.GetProperty("id").GetString()}\""));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task HearAsync(byte[] wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(_buffer.AsMemory(length), patience.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close)
                throw new BenchmarkException("The program closed the stream.");
            var frame = _buffer.AsSpan(0, length);
            if (frame.IndexOf(wanted) < 0)
                continue;
            if (frame.IndexOf("\"kind\":\"answer\""u8) >= 0)
                AnswersFromEntries++;
            return;
        }
    }
}
