using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace MassageBot.BotBuilder.Tests.Integration;

/// <summary>Rule 5, what holds for the adapter over HTTP.</summary>
public sealed class CloudAdapterTests : IDisposable
{
    private const string Message = """
        {"type":"message","id":"in-1","channelId":"test","serviceUrl":"https://channel.example/base/","text":"hi",
         "conversation":{"id":"c;1"},"from":{"id":"u1"},"recipient":{"id":"b1"}}
        """;

    private readonly FakeChannel _channel = new();

    [Fact]
    public async Task An_answer_goes_to_the_channel_as_a_reply()
    {
        var (status, body) = await PostAsync(Message, (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token));

        Assert.Equal(200, status);
        Assert.Empty(body);
        var call = Assert.Single(_channel.Calls);
        Assert.Equal("POST https://channel.example/base/v3/conversations/c%3B1/activities/in-1", call.Call);
        Assert.Null(call.Authorization);
        Assert.Equal("hello", JsonDocument.Parse(call.Body).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_answers_nothing_goes_to_the_end_of_the_conversation()
    {
        await PostAsync(
            Message.Replace("\"id\":\"in-1\",", string.Empty, StringComparison.Ordinal),
            (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token));

        Assert.Equal("POST https://channel.example/base/v3/conversations/c%3B1/activities", Assert.Single(_channel.Calls).Call);
    }

    [Fact]
    public async Task The_id_of_the_channel_is_given_back()
    {
        ResourceResponse? response = null;

        await PostAsync(Message, async (turn, token) => response = await turn.SendActivityAsync("hello", cancellationToken: token));

        Assert.Equal("channel-id", response?.Id);
    }

    [Fact]
    public async Task Messages_can_be_changed_and_deleted()
    {
        await PostAsync(Message, async (turn, token) =>
        {
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "7", text: "new"), token);
            await turn.DeleteActivityAsync("8", token);
        });

        Assert.Equal(
            [
                "PUT https://channel.example/base/v3/conversations/c%3B1/activities/7",
                "DELETE https://channel.example/base/v3/conversations/c%3B1/activities/8",
            ],
            _channel.Calls.Select(call => call.Call));
    }

    [Theory]
    [InlineData("test", 0)]
    [InlineData("emulator", 1)]
    public async Task Traces_are_sent_to_the_emulator_only(string channelId, int expected)
    {
        await PostAsync(
            Message.Replace("\"test\"", $"\"{channelId}\"", StringComparison.Ordinal),
            (turn, token) => turn.SendActivityAsync(Activity.CreateTraceActivity("note"), token));

        Assert.Equal(expected, _channel.Calls.Count);
    }

    [Fact]
    public async Task Expected_replies_are_in_the_response()
    {
        var (status, body) = await PostAsync(
            Message.Replace("{\"type\"", "{\"deliveryMode\":\"expectReplies\",\"type\"", StringComparison.Ordinal),
            async (turn, token) =>
            {
                await turn.SendActivityAsync("one", cancellationToken: token);
                await turn.SendActivityAsync("two", cancellationToken: token);
            });

        Assert.Equal(200, status);
        var replies = JsonDocument.Parse(body).RootElement.GetProperty("activities").EnumerateArray();
        Assert.Equal(["one", "two"], replies.Select(reply => reply.GetProperty("text").GetString()));
        Assert.Empty(_channel.Calls);
    }

    [Fact]
    public async Task An_invoke_returns_its_response()
    {
        var (status, body) = await PostAsync(
            Message.Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal),
            (turn, token) => turn.SendActivityAsync(
                new Activity { Type = "invokeResponse", Value = new InvokeResponse { Status = 201, Body = new { done = true } } },
                token));

        Assert.Equal(201, status);
        Assert.Equal("""{"done":true}""", body);
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_not_implemented()
    {
        var (status, _) = await PostAsync(Message.Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal), (_, _) => Task.CompletedTask);

        Assert.Equal(501, status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"text\":\"no type\"}")]
    [InlineData("{\"type\":\"\"}")]
    public async Task What_is_not_an_activity_with_a_type_is_a_bad_request(string json)
    {
        var ran = false;
        var (status, _) = await PostAsync(json, (_, _) =>
        {
            ran = true;
            return Task.CompletedTask;
        });

        Assert.Equal(400, status);
        Assert.False(ran);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        var (status, _) = await PostAsync(Message, (_, _) => Task.CompletedTask, method);

        Assert.Equal(405, status);
    }

    [Fact]
    public async Task A_bot_with_an_app_lets_nobody_in_without_a_token()
    {
        var ran = false;
        var (status, body) = await PostAsync(
            Message,
            (_, _) =>
            {
                ran = true;
                return Task.CompletedTask;
            },
            settings: new() { ["MicrosoftAppId"] = "app", ["MicrosoftAppPassword"] = "secret" });

        Assert.Equal(401, status);
        Assert.Empty(body);
        Assert.False(ran);
    }

    [Fact]
    public async Task A_conversation_is_continued_over_http()
    {
        var adapter = Adapter([]);
        var reference = new ConversationReference
        {
            ChannelId = "test",
            ServiceUrl = "https://channel.example/base/",
            Conversation = new ConversationAccount(id: "c1"),
            User = new ChannelAccount("u1"),
            Bot = new ChannelAccount("b1"),
        };

        await adapter.ContinueConversationAsync(
            "app",
            reference,
            (turn, token) => turn.SendActivityAsync(MessageFactory.Text("How are you?"), token),
            CancellationToken.None);

        var call = Assert.Single(_channel.Calls);
        Assert.StartsWith("POST https://channel.example/base/v3/conversations/c1/activities", call.Call, StringComparison.Ordinal);
        Assert.Equal("u1", JsonDocument.Parse(call.Body).RootElement.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_conversation_is_started_over_http()
    {
        _channel.Answer = """{"id":"new-conversation","activityId":"first"}""";
        Activity? seen = null;

        await Adapter([]).CreateConversationAsync(
            "app",
            "msteams",
            "https://channel.example/base",
            "https://api.botframework.com",
            new ConversationParameters { Bot = new ChannelAccount("b1"), Members = [new ChannelAccount("u1")], TenantId = "t1" },
            (turn, _) =>
            {
                seen = turn.Activity;
                return Task.CompletedTask;
            },
            CancellationToken.None);

        Assert.Equal("POST https://channel.example/base/v3/conversations", Assert.Single(_channel.Calls).Call);
        Assert.Equal("CreateConversation", seen?.Name);
        Assert.Equal("new-conversation", seen?.Conversation.Id);
        Assert.Equal("first", seen?.Id);
    }

    [Fact]
    public async Task A_refusal_of_the_channel_says_status_and_reason()
    {
        _channel.Status = HttpStatusCode.Forbidden;
        _channel.Answer = """{"error":{"code":"BotNotInRoster","message":"not here"}}""";

        var error = await Assert.ThrowsAsync<ErrorResponseException>(() =>
            PostAsync(Message, (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token)));

        Assert.Equal(HttpStatusCode.Forbidden, error.Response?.StatusCode);
        Assert.Equal("BotNotInRoster", error.Body?.Error.Code);
    }

    [Fact]
    public async Task A_failure_of_the_bot_goes_to_the_error_handler()
    {
        var adapter = Adapter([]);
        var seen = new List<string>();
        adapter.OnTurnError = (_, exception) =>
        {
            seen.Add(exception.Message);
            return Task.CompletedTask;
        };

        var (status, _) = await PostAsync(adapter, Message, (_, _) => throw new InvalidOperationException("broken"));

        Assert.Equal(200, status);
        Assert.Equal(["broken"], seen);
    }

    public void Dispose() => _channel.Dispose();

    [Theory]
    [InlineData("\"conversation\":{\"id\":\"c;1\"},", "", "conversation.id")]
    [InlineData("{\"id\":\"c;1\"}", "{\"id\":\"\"}", "conversation.id")]
    [InlineData("\"serviceUrl\":\"https://channel.example/base/\",", "", "serviceUrl")]
    [InlineData("https://channel.example/base/", "ftp://channel.example/", "serviceUrl")]
    public async Task Who_posts_what_cannot_be_answered_is_told_so_when_the_bot_wants_to(string part, string instead, string named)
    {
        var json = Message.Replace(part, instead, StringComparison.Ordinal);

        var (status, body) = await PostAsync(json, (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token));
        var (silent, _) = await PostAsync(json, (_, _) => Task.CompletedTask);

        Assert.Equal(400, status);
        Assert.Contains(named, JsonElement.Parse(body).GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(200, silent);
    }

    private Task<(int Status, string Body)> PostAsync(
        string json,
        BotCallbackHandler bot,
        string method = "POST",
        Dictionary<string, string?>? settings = null) => PostAsync(Adapter(settings ?? []), json, bot, method);

    private static async Task<(int Status, string Body)> PostAsync(CloudAdapter adapter, string json, BotCallbackHandler bot, string method = "POST")
    {
        var http = new DefaultHttpContext();
        using var response = new MemoryStream();
        http.Request.Method = method;
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
        http.Response.Body = response;

        await adapter.ProcessAsync(http.Request, http.Response, new CallbackBot(bot));

        return (http.Response.StatusCode, Encoding.UTF8.GetString(response.ToArray()));
    }

    private CloudAdapter Adapter(Dictionary<string, string?> settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), _channel);

    private sealed class CallbackBot(BotCallbackHandler callback) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => callback(turnContext, cancellationToken);
    }
}
