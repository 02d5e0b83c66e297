using System.Net;
using MassageBot.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Connector;

/// <summary>The calls of a bot to a channel, over real HTTP.</summary>
public sealed class ConnectorClientTests : IAsyncLifetime, IDisposable
{
    private FakeConnector _channel = null!;
    private ConnectorClient _client = null!;

    public async Task InitializeAsync()
    {
        _channel = await FakeConnector.StartAsync();
        _client = new ConnectorClient(_channel.Address, null, ChannelHttp.CreateClient(), disposeHttpClient: true);
    }

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_message_is_posted_and_its_id_comes_back()
    {
        var sent = await _client.Conversations.SendToConversationAsync("19:a/b;c=1", Message("hello"));

        var call = Assert.Single(_channel.Calls);
        Assert.Equal("POST /teams/v3/conversations/19%3Aa%2Fb%3Bc%3D1/activities", $"{call.Method} {call.Path}");
        Assert.Equal("hello", call.Text);
        Assert.False(call.HasCredentials);
        Assert.Equal("activity-1", sent.Id);
    }

    [Fact]
    public async Task A_reply_names_what_it_replies_to()
    {
        var sent = await _client.Conversations.ReplyToActivityAsync("c", "1700:2", Message("hello"));

        Assert.Equal("/teams/v3/conversations/c/activities/1700%3A2", Assert.Single(_channel.Calls).Path);
        Assert.Equal("activity-1", sent.Id);
    }

    [Fact]
    public async Task A_message_is_changed()
    {
        var changed = await _client.Conversations.UpdateActivityAsync("c", "7", Message("better"));

        var call = Assert.Single(_channel.Calls);
        Assert.Equal("PUT /teams/v3/conversations/c/activities/7 better", $"{call.Method} {call.Path} {call.Text}");
        Assert.Equal("7", changed.Id);
    }

    [Fact]
    public async Task A_channel_that_cannot_delete_says_so()
    {
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => _client.Conversations.DeleteActivityAsync("c", "7"));

        Assert.Equal("DELETE", Assert.Single(_channel.Calls).Method);
        Assert.Equal(HttpStatusCode.NotImplemented, refusal.Response!.StatusCode);
        Assert.Equal("NotImplemented", refusal.Body!.Error!.Code);
    }

    [Fact]
    public async Task Typing_is_accepted_without_an_id() =>
        Assert.Null((await _client.Conversations.SendToConversationAsync("c", new Activity { Type = ActivityTypes.Typing })).Id);

    [Fact]
    public async Task A_conversation_is_started()
    {
        var started = await _client.Conversations.CreateConversationAsync(new ConversationParameters { Members = [new ChannelAccount("29:ana")], TenantId = "t" });

        var call = Assert.Single(_channel.Calls);
        Assert.Equal("POST /teams/v3/conversations", $"{call.Method} {call.Path}");
        Assert.Equal("29:ana", call.Json.GetProperty("members")[0].GetProperty("id").GetString());
        Assert.Equal("conversation-1", started.Id);
    }

    [Fact]
    public async Task Members_are_read_page_by_page()
    {
        var first = await _client.Conversations.GetConversationPagedMembersAsync("c", pageSize: 2);
        var second = await _client.Conversations.GetConversationPagedMembersAsync("c", 2, first.ContinuationToken);

        Assert.Equal(_channel.Members, first.Members.Concat(second.Members).Select(m => m.Id));
        Assert.Null(second.ContinuationToken);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(412)]
    [InlineData(500)]
    public async Task A_refusal_keeps_its_status_and_its_reason(int status)
    {
        _channel.Next(ConnectorAnswer.Refusal(status));

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => _client.Conversations.SendToConversationAsync("c", Message("hello")));

        Assert.Equal(status, (int)refusal.Response!.StatusCode);
        Assert.Equal($"Status{status}", refusal.Body!.Error!.Code);
        Assert.Single(_channel.Calls);
    }

    [Fact]
    public async Task The_time_that_a_channel_asks_to_wait_is_in_the_refusal()
    {
        _channel.Next(ConnectorAnswer.Refusal(429, "30"));

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => _client.Conversations.SendToConversationAsync("c", Message("hello")));

        Assert.Equal(["30"], refusal.Response!.Headers["retry-after"]);
    }

    [Theory]
    [InlineData("<html>proxy</html>", "text/html")]
    [InlineData("{\"id\":", "application/json")]
    [InlineData("", "application/json; charset=no-such-charset")]
    [InlineData("[]", "application/json")]
    public async Task A_message_that_was_taken_is_taken_whatever_the_answer_says(string body, string contentType)
    {
        _channel.Next(ConnectorAnswer.Body(201, body, contentType));

        Assert.Null((await _client.Conversations.SendToConversationAsync("c", Message("hello"))).Id);
    }

    [Fact]
    public async Task A_message_that_was_taken_is_taken_though_the_connection_breaks_after_it()
    {
        _channel.Next(ConnectorAnswer.EndInTheBody);

        Assert.Null((await _client.Conversations.SendToConversationAsync("c", Message("hello"))).Id);
    }

    [Theory]
    [InlineData("<html>proxy</html>")]
    [InlineData("")]
    [InlineData("[]")]
    public async Task Members_that_cannot_be_read_are_an_error_and_not_an_empty_list(string body)
    {
        _channel.Next(ConnectorAnswer.Body(200, body));

        var failure = await Assert.ThrowsAsync<ErrorResponseException>(() => _client.Conversations.GetConversationPagedMembersAsync("c"));

        Assert.Equal(HttpStatusCode.OK, failure.Response!.StatusCode);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_an_error()
    {
        _channel.Next(ConnectorAnswer.Reset);

        await Assert.ThrowsAsync<HttpRequestException>(() => _client.Conversations.SendToConversationAsync("c", Message("hello")));
    }

    [Fact]
    public async Task A_silent_channel_is_left_when_the_caller_gives_up()
    {
        _channel.Next(ConnectorAnswer.Silence);
        using var patience = new CancellationTokenSource();

        var sending = _client.Conversations.SendToConversationAsync("c", Message("hello"), patience.Token);
        await _channel.WhenCalledAsync(1);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await FakeConnector.StartAsync();
        _channel.Next(ConnectorAnswer.Redirect(elsewhere.Address));

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => _client.Conversations.SendToConversationAsync("c", Message("hello")));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, refusal.Response!.StatusCode);
        Assert.Empty(elsewhere.Calls);
    }

    private static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };
}
