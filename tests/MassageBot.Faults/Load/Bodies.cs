using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace MassageBot.Faults.Load;

/// <summary>The requests that clients send.</summary>
internal static class Bodies
{
    private const string Line = "/v3/directline";

    /// <summary>A message to `/api/messages`; with the address of a channel its replies go there, without one they are in the answer.</summary>
    public static HttpRequestMessage Message(Uri node, string conversation, Said said, Uri? channel) => new(HttpMethod.Post, new Uri(node, "/api/messages"))
    {
        Content = JsonContent.Create(new Dictionary<string, object?>
        {
            ["type"] = "message",
            ["id"] = said.ClientId,
            ["channelId"] = "emulator",
            [channel is null ? "deliveryMode" : "serviceUrl"] = channel?.ToString() ?? "expectReplies",
            ["from"] = new { id = "u-" + conversation, role = "user" },
            ["recipient"] = new { id = "bot", role = "bot" },
            ["conversation"] = new { id = conversation },
            ["text"] = said.Text,
        }),
    };

    /// <summary>Asks for a token, with which a conversation can be begun again and again and is begun once.</summary>
    public static HttpRequestMessage Token(Uri node) => new(HttpMethod.Post, new Uri(node, Line + "/tokens/generate"));

    /// <summary>Begins the conversation of a token.</summary>
    public static HttpRequestMessage Begin(Uri node, string token) => With(token, new(HttpMethod.Post, new Uri(node, Line + "/conversations")));

    /// <summary>Asks for another stream from a watermark on.</summary>
    public static HttpRequestMessage Reconnect(Uri node, string token, string conversation, string watermark) =>
        With(token, new(HttpMethod.Get, new Uri(node, $"{Line}/conversations/{conversation}?watermark={watermark}")));

    /// <summary>Posts a message of the website's chat.</summary>
    public static HttpRequestMessage Post(Uri node, string token, string conversation, Said said) =>
        With(token, new(HttpMethod.Post, new Uri(node, $"{Line}/conversations/{conversation}/activities"))
        {
            Content = JsonContent.Create(new { type = "message", text = said.Text, from = new { id = "client" }, channelData = new { clientActivityID = said.ClientId } }),
        });

    /// <summary>Tells of a treatment, as the practice software does.</summary>
    public static HttpRequestMessage Treatment(Uri node, string key, string id, DateTimeOffset ended) =>
        With(key, new(HttpMethod.Post, new Uri(node, "/api/v1/treatments"))
        {
            Content = JsonContent.Create(new
            {
                id,
                kind = "deep-tissue",
                endedAt = ended,
                client = new { id = "c-" + id, name = "Ann", timeZone = "Europe/London" },
                consent = new { textVersion = "v1", at = ended, channel = "paper" },
            }),
        });

    /// <summary>A member of an answer.</summary>
    public static string Text(JsonElement body, string name) => body.GetProperty(name).GetString()!;

    private static HttpRequestMessage With(string token, HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
