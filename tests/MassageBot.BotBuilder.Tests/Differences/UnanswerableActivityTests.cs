using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace MassageBot.BotBuilder.Tests.Differences;

public class UnanswerableActivityTests
{
    private const string Message = """
        {"type":"message","id":"in-1","channelId":"test","serviceUrl":"https://channel.example/base/","text":"hi",
         "conversation":{"id":"c;1"},"from":{"id":"u1"},"recipient":{"id":"b1"}}
        """;

    [Theory]
    [InlineData("\"conversation\":{\"id\":\"c;1\"},", "", "conversation.id")]
    [InlineData("{\"id\":\"c;1\"}", "{\"id\":\"\"}", "conversation.id")]
    [InlineData("\"serviceUrl\":\"https://channel.example/base/\",", "", "serviceUrl")]
    [InlineData("https://channel.example/base/", "ftp://channel.example/", "serviceUrl")]
    public async Task Who_posts_what_cannot_be_answered_is_told_so_when_the_bot_wants_to(string part, string instead, string named)
    {
        var json = Message.Replace(part, instead, StringComparison.Ordinal);

        var (status, body) = await PostAsync(json, answers: true);
        var (silent, _) = await PostAsync(json, answers: false);

        Assert.Equal(400, status);
        Assert.Contains(named, JsonElement.Parse(body).GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(200, silent);
    }

    private static async Task<(int Status, string Body)> PostAsync(string json, bool answers)
    {
        var http = new DefaultHttpContext();
        using var response = new MemoryStream();
        http.Request.Method = "POST";
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
        http.Response.Body = response;
        await new CloudAdapter(new ConfigurationBuilder().Build()).ProcessAsync(http.Request, http.Response, new Bot(answers));
        return (http.Response.StatusCode, Encoding.UTF8.GetString(response.ToArray()));
    }

    private sealed class Bot(bool answers) : IBot
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            if (answers)
                await turnContext.SendActivityAsync("hello", cancellationToken: cancellationToken);
        }
    }
}
