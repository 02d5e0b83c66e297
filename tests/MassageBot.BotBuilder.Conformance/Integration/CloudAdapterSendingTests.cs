using System.Net;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace MassageBot.BotBuilder.Conformance.Integration;

/// <summary>Rule 5: what the adapter sends to the channel.</summary>
public sealed class CloudAdapterSendingTests : IDisposable
{
    private const string Base = "https://channel.example/base/v3/conversations";

    private readonly HttpConversation _http = new();

    [Fact]
    public async Task An_answer_goes_to_the_channel_as_a_reply()
    {
        var (status, body) = await _http.PostAsync(HttpConversation.Message, (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token));

        Assert.Equal(200, status);
        Assert.Empty(body);
        var call = Assert.Single(_http.Channel.Calls);
        Assert.Equal($"POST {Base}/c%3B1/activities/in-1", call.Call);
        Assert.Null(call.Authorization);
        using var json = JsonDocument.Parse(call.Body);
        Assert.Equal("hello", json.RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_answers_nothing_goes_to_the_end_of_the_conversation()
    {
        await _http.PostAsync(
            HttpConversation.Message.Replace("\"id\":\"in-1\",", string.Empty, StringComparison.Ordinal),
            (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token));

        Assert.Equal($"POST {Base}/c%3B1/activities", Assert.Single(_http.Channel.Calls).Call);
    }

    [Fact]
    public async Task Activities_are_sent_one_by_one_in_order()
    {
        await _http.PostAsync(
            HttpConversation.Message,
            (turn, token) => turn.SendActivitiesAsync([MessageFactory.Text("one"), Activity.CreateTypingActivity(), MessageFactory.Text("two")], token));

        Assert.Equal(["message", "typing", "message"], _http.Channel.Calls.Select(call => JsonDocument.Parse(call.Body).RootElement.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task A_delay_is_not_sent()
    {
        ResourceResponse[]? responses = null;

        await _http.PostAsync(
            HttpConversation.Message,
            async (turn, token) => responses = await turn.SendActivitiesAsync([new Activity { Type = ActivityTypesEx.Delay, Value = 0 }, MessageFactory.Text("one")], token));

        Assert.Single(_http.Channel.Calls);
        Assert.Equal(2, responses?.Length);
        Assert.Equal("channel-id", responses?[1].Id);
    }

    [Fact]
    public async Task The_id_of_the_channel_is_given_back()
    {
        ResourceResponse? response = null;

        await _http.PostAsync(HttpConversation.Message, async (turn, token) => response = await turn.SendActivityAsync("hello", cancellationToken: token));

        Assert.Equal("channel-id", response?.Id);
    }

    [Fact]
    public async Task Messages_can_be_changed_and_deleted()
    {
        await _http.PostAsync(HttpConversation.Message, async (turn, token) =>
        {
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "7", text: "new"), token);
            await turn.DeleteActivityAsync("8", token);
        });

        Assert.Equal(
            [$"PUT {Base}/c%3B1/activities/7", $"DELETE {Base}/c%3B1/activities/8"],
            _http.Channel.Calls.Select(call => call.Call));
    }

    [Theory]
    [InlineData("test", 0)]
    [InlineData("msteams", 0)]
    [InlineData("emulator", 1)]
    public async Task Traces_are_sent_to_the_emulator_only(string channelId, int expected)
    {
        await _http.PostAsync(
            HttpConversation.Message.Replace("\"test\"", $"\"{channelId}\"", StringComparison.Ordinal),
            (turn, token) => turn.SendActivityAsync(Activity.CreateTraceActivity("note"), token));

        Assert.Equal(expected, _http.Channel.Calls.Count);
    }

    [Fact]
    public async Task The_turn_has_the_client_of_its_channel()
    {
        Uri? address = null;

        await _http.PostAsync(HttpConversation.Message, (turn, _) =>
        {
            address = turn.TurnState.Get<IConnectorClient>()?.BaseUri;
            return Task.CompletedTask;
        });

        Assert.Equal(new Uri("https://channel.example/base/"), address);
    }

    [Fact]
    public async Task A_refusal_of_the_channel_says_status_and_reason()
    {
        _http.Channel.Status = HttpStatusCode.Forbidden;
        _http.Channel.Answer = """{"error":{"code":"BotNotInRoster","message":"not here"}}""";

        var error = await Assert.ThrowsAsync<ErrorResponseException>(() =>
            _http.PostAsync(HttpConversation.Message, (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token)));

        Assert.Equal(HttpStatusCode.Forbidden, error.Response?.StatusCode);
        Assert.Equal("BotNotInRoster", error.Body?.Error.Code);
    }

    [Fact]
    public async Task A_conversation_is_continued_over_http()
    {
        var seen = new List<string?>();

        await _http.Adapter().ContinueConversationAsync(
            "app",
            Reference(),
            (turn, token) =>
            {
                seen.Add(turn.Activity.Name);
                return turn.SendActivityAsync(MessageFactory.Text("How are you?"), token);
            },
            CancellationToken.None);

        Assert.Equal(["ContinueConversation"], seen);
        var call = Assert.Single(_http.Channel.Calls);
        Assert.StartsWith($"POST {Base}/c1/activities", call.Call, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(call.Body);
        Assert.Equal("u1", json.RootElement.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("b1", json.RootElement.GetProperty("from").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_conversation_is_continued_by_an_activity_of_ones_own()
    {
        var activity = Reference().GetContinuationActivity();
        activity.Name = "Reminder";
        activity.Value = "tomorrow";
        var seen = new List<(string?, object?)>();

        await _http.Adapter().ContinueConversationAsync(
            "app",
            activity,
            (turn, _) =>
            {
                seen.Add((turn.Activity.Name, turn.Activity.Value));
                return Task.CompletedTask;
            },
            CancellationToken.None);

        Assert.Equal([("Reminder", "tomorrow")], seen);
    }

    [Fact]
    public async Task A_conversation_is_continued_with_an_identity_and_an_audience()
    {
        var adapter = _http.Adapter();
        var identity = new ClaimsIdentity([new Claim("aud", "app")]);
        var activity = Reference().GetContinuationActivity();

        await adapter.ContinueConversationAsync(identity, Reference(), SendAsync, CancellationToken.None);
        await adapter.ContinueConversationAsync(identity, Reference(), "https://audience.example", SendAsync, CancellationToken.None);
        await adapter.ContinueConversationAsync(identity, activity, SendAsync, CancellationToken.None);
        await adapter.ContinueConversationAsync(identity, activity, "https://audience.example", SendAsync, CancellationToken.None);

        Assert.Equal(4, _http.Channel.Calls.Count);

        async Task SendAsync(ITurnContext turn, CancellationToken token)
        {
            Assert.Same(identity, turn.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey));
            await turn.SendActivityAsync("hello", cancellationToken: token);
        }
    }

    [Fact]
    public async Task An_adapter_is_made_of_an_authentication_too()
    {
        var authentication = new ConfigurationBotFrameworkAuthentication(
            new ConfigurationBuilder().Build(),
            httpClientFactory: _http.Channel);

        var (status, _) = await HttpConversation.CallAsync(
            new CloudAdapter(authentication),
            "POST",
            HttpConversation.Message,
            new HttpConversation.CallbackBot((turn, token) => turn.SendActivityAsync("hello", cancellationToken: token)));

        Assert.Equal(200, status);
        Assert.Single(_http.Channel.Calls);
    }

    [Fact]
    public async Task A_conversation_is_started_over_http()
    {
        _http.Channel.Answer = """{"id":"new-conversation","activityId":"first"}""";
        Activity? seen = null;

        await _http.Adapter().CreateConversationAsync(
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

        var call = Assert.Single(_http.Channel.Calls);
        Assert.Equal($"POST {Base}", call.Call);
        using var json = JsonDocument.Parse(call.Body);
        Assert.Equal("u1", json.RootElement.GetProperty("members")[0].GetProperty("id").GetString());
        Assert.Equal("event", seen?.Type);
        Assert.Equal("CreateConversation", seen?.Name);
        Assert.Equal("new-conversation", seen?.Conversation.Id);
        Assert.Equal("t1", seen?.Conversation.TenantId);
        Assert.Equal("first", seen?.Id);
        Assert.Equal("msteams", seen?.ChannelId);
        Assert.Equal("b1", seen?.Recipient.Id);
    }

    public void Dispose() => _http.Dispose();

    private static ConversationReference Reference() => new()
    {
        ChannelId = "test",
        ServiceUrl = "https://channel.example/base/",
        Conversation = new ConversationAccount(id: "c1"),
        User = new ChannelAccount("u1"),
        Bot = new ChannelAccount("b1"),
    };
}
