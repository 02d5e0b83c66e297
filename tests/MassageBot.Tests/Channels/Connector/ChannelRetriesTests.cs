using System.Net;
using System.Net.Sockets;
using MassageBot.Channels.Connector;
using MassageBot.Hosting;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace MassageBot.Tests.Channels.Connector;

/// <summary>Calls to a channel with the program's client, on a clock that the test turns.</summary>
public sealed class ChannelRetriesTests : IAsyncLifetime, IDisposable
{
    private readonly WatchedTime _time = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider _services;
    private FakeConnector _channel = null!;

    public ChannelRetriesTests()
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_time);
        services.AddChannelHttp();
        _services = services.BuildServiceProvider();
    }

    public async Task InitializeAsync() => _channel = await FakeConnector.StartAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    public void Dispose() => _services.Dispose();

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_message_that_was_surely_not_taken_is_posted_again_when_the_channel_says(int status)
    {
        _channel.Next(ConnectorAnswer.Refusal(status, "0"));

        Assert.Equal("activity-1", (await SendAsync()).Id);

        Assert.Equal(2, _channel.Calls.Count);
        Assert.All(_channel.Calls, call => Assert.Equal("hello", call.Text));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_message_that_may_have_been_taken_is_not_posted_again(int status)
    {
        _channel.Next(ConnectorAnswer.Refusal(status));

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync());

        Assert.Equal(status, (int)refusal.Response!.StatusCode);
        Assert.Single(_channel.Calls);
    }

    [Fact]
    public async Task A_message_is_not_posted_again_after_the_connection_broke()
    {
        _channel.Next(ConnectorAnswer.Reset);

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync());

        Assert.Single(_channel.Calls);
    }

    [Fact]
    public async Task A_message_is_not_posted_again_after_silence()
    {
        _channel.Next(ConnectorAnswer.Silence);
        var sending = SendAsync();
        await _channel.WhenCalledAsync(1);

        _time.Advance(ChannelRetries.LongestAttempt);

        await Assert.ThrowsAsync<TimeoutRejectedException>(() => sending);
        Assert.Single(_channel.Calls);
    }

    [Fact]
    public async Task A_message_is_posted_again_to_a_channel_that_could_not_be_reached()
    {
        var sending = Client(new Uri($"http://127.0.0.1:{FreePort()}")).Conversations.SendToConversationAsync("c", Message());

        await TurnAsync(ChannelRetries.FirstPause);
        await TurnAsync(2 * ChannelRetries.FirstPause);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => sending);
        Assert.Equal(HttpRequestError.ConnectionError, failure.HttpRequestError);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_long_wait_is_not_waited_for_here_but_told_to_the_caller(int status)
    {
        _channel.Next(ConnectorAnswer.Refusal(status, "30"));

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync());

        Assert.Equal(TimeSpan.FromSeconds(30), RetryAfter.Of(refusal, _time.GetUtcNow()));
        Assert.Single(_channel.Calls);
    }

    [Fact]
    public async Task Too_many_messages_without_a_time_to_wait_are_posted_again_after_a_pause()
    {
        _channel.Next(ConnectorAnswer.Refusal(429));

        var sending = SendAsync();
        await TurnAsync(ChannelRetries.FirstPause);

        Assert.Equal("activity-1", (await sending).Id);
        Assert.Equal(2, _channel.Calls.Count);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_does_no_harm_twice_is_done_again(int status)
    {
        _channel.Next(ConnectorAnswer.Refusal(status), ConnectorAnswer.Reset);

        var changing = Client().Conversations.UpdateActivityAsync("c", "7", Message());
        await TurnAsync(ChannelRetries.FirstPause);
        await TurnAsync(2 * ChannelRetries.FirstPause);

        Assert.Equal("7", (await changing).Id);
        Assert.Equal(["PUT", "PUT", "PUT"], _channel.Calls.Select(call => call.Method));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(501)]
    public async Task What_would_be_refused_again_is_not_tried_again(int status)
    {
        _channel.Always = ConnectorAnswer.Refusal(status);

        await Assert.ThrowsAsync<ErrorResponseException>(() => Client().Conversations.GetConversationPagedMembersAsync("c"));

        Assert.Single(_channel.Calls);
    }

    [Fact]
    public async Task Reading_after_silence_is_tried_again_until_the_time_of_the_call_is_over()
    {
        _channel.Always = ConnectorAnswer.Silence;
        var reading = Client().Conversations.GetConversationPagedMembersAsync("c");

        await _channel.WhenCalledAsync(1);
        _time.Advance(ChannelRetries.LongestAttempt);
        await TurnAsync(ChannelRetries.FirstPause);
        await _channel.WhenCalledAsync(2);
        _time.Advance(ChannelRetries.LongestCall - ChannelRetries.LongestAttempt - ChannelRetries.FirstPause);

        await Assert.ThrowsAsync<TimeoutRejectedException>(() => reading);
        Assert.Equal(2, _channel.Calls.Count);
    }

    [Fact]
    public async Task A_host_that_is_gone_is_let_alone_for_a_while_and_others_do_not_wait_for_it()
    {
        await using var other = await FakeConnector.StartAsync();
        _channel.Always = ConnectorAnswer.Silence;
        var hanging = Enumerable.Range(0, 10).Select(_ => SendAsync()).ToList();
        await _channel.WhenCalledAsync(hanging.Count);
        _time.Advance(ChannelRetries.LongestAttempt);
        foreach (var sending in hanging)
            await Assert.ThrowsAsync<TimeoutRejectedException>(() => sending);

        await Assert.ThrowsAsync<BrokenCircuitException>(() => SendAsync());
        Assert.Equal("activity-1", (await Client(other.Address).Conversations.SendToConversationAsync("c", Message())).Id);

        Assert.Equal(hanging.Count, _channel.Calls.Count);
        _channel.Always = null;
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal("activity-1", (await SendAsync()).Id);
    }

    [Fact]
    public async Task What_some_conversations_are_refused_does_not_close_the_channel_for_the_others()
    {
        _channel.Next([.. Enumerable.Repeat(ConnectorAnswer.Refusal(500), 20)]);
        for (var i = 0; i < 20; i++)
            await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync());

        Assert.Equal("activity-1", (await SendAsync()).Id);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await FakeConnector.StartAsync();
        _channel.Next(ConnectorAnswer.Redirect(elsewhere.Address));

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync());

        Assert.Equal(HttpStatusCode.TemporaryRedirect, refusal.Response!.StatusCode);
        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task Many_messages_share_a_connection()
    {
        for (var i = 0; i < 50; i++)
            await SendAsync();

        Assert.Equal(50, _channel.Calls.Count);
        Assert.Equal(1, _channel.Connections);
    }

    private static Activity Message() => new() { Type = ActivityTypes.Message, Text = "hello" };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task<ResourceResponse> SendAsync() => Client().Conversations.SendToConversationAsync("c", Message());

    private ConnectorClient Client(Uri? address = null) =>
        new(address ?? _channel.Address, null, _services.GetRequiredService<IHttpClientFactory>().CreateClient(ChannelHttp.Channel), disposeHttpClient: false);

    private async Task TurnAsync(TimeSpan wait)
    {
        await _time.WhenWaitBeginsAsync(begun => begun == wait);
        _time.Advance(wait);
    }
}
