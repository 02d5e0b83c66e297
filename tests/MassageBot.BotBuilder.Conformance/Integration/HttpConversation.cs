using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace MassageBot.BotBuilder.Conformance.Integration;

/// <summary>Posts activities to an adapter as a channel does, without a server.</summary>
internal sealed class HttpConversation : IDisposable
{
    public const string Message = """
        {"type":"message","id":"in-1","channelId":"test","serviceUrl":"https://channel.example/base/","text":"hi",
         "conversation":{"id":"c;1"},"from":{"id":"u1"},"recipient":{"id":"b1"}}
        """;

    public const string Invoke = """
        {"type":"invoke","name":"some/thing","id":"in-1","channelId":"test","serviceUrl":"https://channel.example/base/",
         "conversation":{"id":"c;1"},"from":{"id":"u1"},"recipient":{"id":"b1"}}
        """;

    public RecordingChannel Channel { get; } = new();

    public CloudAdapter Adapter(Dictionary<string, string?>? settings = null) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build(), Channel);

    public Task<(int Status, string Body)> PostAsync(string json, BotCallbackHandler bot, Dictionary<string, string?>? settings = null) =>
        CallAsync(Adapter(settings), "POST", json, new CallbackBot(bot));

    public Task<(int Status, string Body)> PostAsync(string json, IBot bot) => CallAsync(Adapter(), "POST", json, bot);

    public static async Task<(int Status, string Body)> CallAsync(CloudAdapter adapter, string method, string json, IBot bot)
    {
        var http = new DefaultHttpContext();
        using var response = new MemoryStream();
        http.Request.Method = method;
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
        http.Response.Body = response;

        await adapter.ProcessAsync(http.Request, http.Response, bot);

        return (http.Response.StatusCode, Encoding.UTF8.GetString(response.ToArray()));
    }

    public void Dispose() => Channel.Dispose();

    internal sealed class CallbackBot(BotCallbackHandler callback) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => callback(turnContext, cancellationToken);
    }
}
