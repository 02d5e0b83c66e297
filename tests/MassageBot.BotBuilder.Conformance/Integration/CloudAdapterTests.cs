using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Integration;

/// <summary>Rule 5: what the adapter answers over HTTP.</summary>
public sealed class CloudAdapterTests : IDisposable
{
    private readonly HttpConversation _http = new();

    [Fact]
    public async Task A_turn_that_goes_well_is_answered_with_ok_and_no_body()
    {
        var (status, body) = await _http.PostAsync(HttpConversation.Message, (_, _) => Task.CompletedTask);

        Assert.Equal(200, status);
        Assert.Empty(body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"text\":\"no type\"}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":null}")]
    public async Task What_is_not_an_activity_with_a_type_is_a_bad_request(string json)
    {
        var ran = false;
        var (status, _) = await _http.PostAsync(json, (_, _) =>
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
    [InlineData("PATCH")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        var ran = false;
        var (status, _) = await HttpConversation.CallAsync(_http.Adapter(), method, HttpConversation.Message, new HttpConversation.CallbackBot((_, _) =>
        {
            ran = true;
            return Task.CompletedTask;
        }));

        Assert.Equal(405, status);
        Assert.False(ran);
    }

    [Fact]
    public async Task A_bot_with_an_app_lets_nobody_in_without_a_token()
    {
        var ran = false;
        var (status, body) = await _http.PostAsync(
            HttpConversation.Message,
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
    public async Task An_invoke_returns_its_response()
    {
        var (status, body) = await _http.PostAsync(
            HttpConversation.Invoke,
            (turn, token) => turn.SendActivityAsync(
                new Activity { Type = "invokeResponse", Value = new InvokeResponse { Status = 201, Body = new Dictionary<string, bool> { ["done"] = true } } },
                token));

        Assert.Equal(201, status);
        using var json = JsonDocument.Parse(body);
        Assert.True(json.RootElement.GetProperty("done").GetBoolean());
        Assert.Empty(_http.Channel.Calls);
    }

    [Fact]
    public async Task An_invoke_may_be_answered_by_a_status_alone()
    {
        var (status, body) = await _http.PostAsync(
            HttpConversation.Invoke,
            (turn, token) => turn.SendActivityAsync(new Activity { Type = "invokeResponse", Value = new InvokeResponse { Status = 202 } }, token));

        Assert.Equal(202, status);
        Assert.Empty(body);
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_not_implemented()
    {
        Assert.Equal(501, (await _http.PostAsync(HttpConversation.Invoke, (_, _) => Task.CompletedTask)).Status);
        Assert.Equal(501, (await _http.PostAsync(HttpConversation.Invoke, new ActivityHandler())).Status);
    }

    [Fact]
    public async Task An_invoke_may_be_answered_and_send_messages_too()
    {
        var (status, _) = await _http.PostAsync(HttpConversation.Invoke, async (turn, token) =>
        {
            await turn.SendActivityAsync("booked", cancellationToken: token);
            await turn.SendActivityAsync(new Activity { Type = "invokeResponse", Value = new InvokeResponse { Status = 200 } }, token);
        });

        Assert.Equal(200, status);
        Assert.Single(_http.Channel.Calls);
    }

    [Fact]
    public async Task The_action_of_a_card_gets_what_the_card_shows_next()
    {
        var json = HttpConversation.Invoke
            .Replace("some/thing", "adaptiveCard/action", StringComparison.Ordinal)
            .Replace("\"type\":\"invoke\"", "\"type\":\"invoke\",\"value\":{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"confirm\"}}", StringComparison.Ordinal);

        var (status, body) = await _http.PostAsync(json, new CardBot());

        Assert.Equal(200, status);
        using var answer = JsonDocument.Parse(body);
        Assert.Equal(200, answer.RootElement.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.activity.message", answer.RootElement.GetProperty("type").GetString());
        Assert.Equal("confirm: done", answer.RootElement.GetProperty("value").GetString());
    }

    [Fact]
    public async Task Expected_replies_are_in_the_response()
    {
        var (status, body) = await _http.PostAsync(
            HttpConversation.Message.Replace("{\"type\"", "{\"deliveryMode\":\"expectReplies\",\"type\"", StringComparison.Ordinal),
            async (turn, token) =>
            {
                await turn.SendActivityAsync("one", cancellationToken: token);
                await turn.SendActivityAsync("two", cancellationToken: token);
            });

        Assert.Equal(200, status);
        using var json = JsonDocument.Parse(body);
        var replies = json.RootElement.GetProperty("activities").EnumerateArray().ToArray();
        Assert.Equal(["one", "two"], replies.Select(reply => reply.GetProperty("text").GetString()));
        Assert.Equal("u1", replies[0].GetProperty("recipient").GetProperty("id").GetString());
        Assert.Empty(_http.Channel.Calls);
    }

    [Fact]
    public async Task No_replies_are_an_empty_list_if_replies_are_expected()
    {
        var (status, body) = await _http.PostAsync(
            HttpConversation.Message.Replace("{\"type\"", "{\"deliveryMode\":\"expectReplies\",\"type\"", StringComparison.Ordinal),
            (_, _) => Task.CompletedTask);

        Assert.Equal(200, status);
        using var json = JsonDocument.Parse(body);
        Assert.Empty(json.RootElement.GetProperty("activities").EnumerateArray());
    }

    [Fact]
    public async Task A_failure_of_the_bot_goes_to_the_error_handler_and_is_answered_with_ok()
    {
        var adapter = _http.Adapter();
        var seen = new List<string>();
        adapter.OnTurnError = (_, exception) =>
        {
            seen.Add(exception.Message);
            return Task.CompletedTask;
        };

        var (status, _) = await HttpConversation.CallAsync(
            adapter,
            "POST",
            HttpConversation.Message,
            new HttpConversation.CallbackBot((_, _) => throw new InvalidOperationException("broken")));

        Assert.Equal(200, status);
        Assert.Equal(["broken"], seen);
    }

    [Fact]
    public async Task A_failure_of_the_bot_is_the_servers_if_there_is_no_error_handler() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _http.PostAsync(HttpConversation.Message, (_, _) => throw new InvalidOperationException("broken")));

    [Fact]
    public async Task Request_response_and_bot_are_needed()
    {
        var http = new DefaultHttpContext();
        var bot = new ActivityHandler();

        await Assert.ThrowsAsync<ArgumentNullException>(() => _http.Adapter().ProcessAsync(null!, http.Response, bot));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _http.Adapter().ProcessAsync(http.Request, null!, bot));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _http.Adapter().ProcessAsync(http.Request, http.Response, null!));
    }

    public void Dispose() => _http.Dispose();

    private sealed class CardBot : ActivityHandler
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = "application/vnd.microsoft.activity.message",
                Value = invokeValue.Action.Verb + ": done",
            });
    }
}
