using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace MassageBot.Testing;

/// <summary>A client of the Direct Line endpoint, as plain as can be: starts, says, and hears over the WebSocket.</summary>
public sealed class DirectLineTalk : IAsyncDisposable
{
    private const string Root = "/v3/directline";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HttpClient _http;
    private readonly Queue<JsonElement> _heard = new();
    private ClientWebSocket _socket = new();

    private DirectLineTalk(HttpClient http) => _http = http;

    /// <summary>The conversation.</summary>
    public string ConversationId { get; private set; } = "";

    /// <summary>The current token.</summary>
    public string Token { get; private set; } = "";

    /// <summary>The last watermark seen.</summary>
    public string Watermark { get; private set; } = "";

    /// <summary>Begins a conversation and hears the greeting.</summary>
    public static Task<DirectLineTalk> BeginAsync(TestClinic clinic)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        return BeginAsync(clinic.Http);
    }

    /// <summary>Begins a conversation with any server and hears the greeting.</summary>
    public static async Task<DirectLineTalk> BeginAsync(HttpClient server)
    {
        var talk = new DirectLineTalk(server);
        using var response = await talk._http.PostAsync(new Uri($"{Root}/conversations", UriKind.Relative), null);
        response.EnsureSuccessStatusCode();
        await talk.OpenAsync(await response.Content.ReadFromJsonAsync<JsonElement>());
        await talk.HearAsync(activity => IsBot(activity));
        return talk;
    }

    /// <summary>Opens the chat of a link to a check-in; what the bot says there is heard next.</summary>
    /// <param name="server">The server.</param>
    /// <param name="link">What the link carries.</param>
    /// <param name="token">The token that this browser remembers, if any.</param>
    /// <returns>The chat, or null when the server refuses; then the status.</returns>
    public static async Task<(DirectLineTalk? Talk, int Status)> OpenCheckInAsync(HttpClient server, string link, string? token = null)
    {
        ArgumentNullException.ThrowIfNull(server);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Root}/check-ins", UriKind.Relative));
        request.Content = JsonContent.Create(new { link });
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await server.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            return (null, (int)response.StatusCode);
        var talk = new DirectLineTalk(server);
        await talk.OpenAsync(await response.Content.ReadFromJsonAsync<JsonElement>());
        return (talk, (int)response.StatusCode);
    }

    /// <summary>Connects anew, as a client does after the server went away or the page was reloaded.</summary>
    public async Task ReconnectAsync()
    {
        using var request = Request(HttpMethod.Get, $"{Root}/conversations/{ConversationId}?watermark={Watermark}");
        using var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        _socket.Dispose();
        _socket = new ClientWebSocket();
        await OpenAsync(await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>Says something and hears the replies of that turn.</summary>
    public async Task<IReadOnlyList<Heard>> SayAsync(string text)
    {
        var id = await PostAsync(new { type = "message", text, from = new { id = "client" } });
        var first = await HearAsync(activity => IsBot(activity) && activity.TryGetProperty("replyToId", out var to) && to.GetString() == id);

        // A turn's replies are committed together, so they come together.
        var replies = new List<Heard> { new(first) };
        while (_heard.TryPeek(out var next) && IsBot(next))
            replies.Add(new Heard(_heard.Dequeue()));
        return replies;
    }

    /// <summary>Hears the next message of the bot that nobody asked for.</summary>
    public async Task<Heard> HearAsync() => new(await HearAsync(IsBot));

    /// <summary>Posts an activity and returns its id.</summary>
    public async Task<string> PostAsync(object activity)
    {
        using var request = Request(HttpMethod.Post, $"{Root}/conversations/{ConversationId}/activities");
        request.Content = JsonContent.Create(activity);
        using var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    /// <summary>Everything in the conversation, by polling from the start.</summary>
    public async Task<IReadOnlyList<JsonElement>> HistoryAsync()
    {
        using var request = Request(HttpMethod.Get, $"{Root}/conversations/{ConversationId}/activities");
        using var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return [.. (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities").EnumerateArray()];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool IsBot(JsonElement activity) => activity.GetProperty("from").TryGetProperty("role", out var role) && role.GetString() == "bot";

    private async Task OpenAsync(JsonElement opened)
    {
        ConversationId = opened.GetProperty("conversationId").GetString()!;
        Token = opened.GetProperty("token").GetString()!;
        await _socket.ConnectAsync(new Uri(opened.GetProperty("streamUrl").GetString()!), CancellationToken.None);
    }

    private async Task<JsonElement> HearAsync(Func<JsonElement, bool> isWanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            while (_heard.TryDequeue(out var activity))
            {
                if (isWanted(activity))
                    return activity;
            }

            using var frame = JsonDocument.Parse(await ReceiveAsync(patience.Token));
            Watermark = frame.RootElement.GetProperty("watermark").GetString()!;
            foreach (var activity in frame.RootElement.GetProperty("activities").EnumerateArray())
                _heard.Enqueue(activity.Clone());
        }
    }

    private async Task<string> ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        using var message = new MemoryStream();
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, cancellationToken);
            message.Write(buffer, 0, part.Count);
            if (part.MessageType == WebSocketMessageType.Close)
                throw new InvalidOperationException("The server closed the stream.");
            if (part.EndOfMessage && message.Length > 0)
                return Encoding.UTF8.GetString(message.ToArray());
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return request;
    }
}
