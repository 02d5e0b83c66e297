using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace MassageBot.Tests.Channels.Connector;

/// <summary>The program with a registration: what it sends, and to whom it shows its token.</summary>
public sealed class RegisteredBotTests : IAsyncLifetime
{
    private const string AppId = "00000000-0000-0000-0000-000000000001";
    private const string Password = "not-a-password";
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
    private FakeConnector _channel = null!;
    private FakeLogin _login = null!;

    public async Task InitializeAsync() => (_channel, _login) = (await FakeConnector.StartAsync(), await FakeLogin.StartAsync());

    public async Task DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _login.DisposeAsync();
    }

    [Fact]
    public async Task Replies_of_several_turns_arrive_with_a_token_that_was_fetched_once()
    {
        await using var clinic = await StartAsync("--Bot:AllowLoopbackServices=true", $"--Bot:MicrosoftAppPassword={Password}");
        await SayAsync(clinic, _channel.Address.ToString(), "c1");
        await SayAsync(clinic, _channel.Address.ToString(), "c2");

        Assert.Equal(2, await PassAsync(clinic));

        Assert.Equal(["/teams/v3/conversations/c1/activities/a-c1", "/teams/v3/conversations/c2/activities/a-c2"], _channel.Calls.Select(call => call.Path).Order());
        Assert.All(_channel.Calls, call => Assert.Equal("Bearer token-1", call.Authorization));
        Assert.Equal(Password, Assert.Single(_login.Requests)["client_secret"]);
    }

    [Fact]
    public async Task Neither_a_token_nor_a_secret_is_logged()
    {
        await using var clinic = await StartAsync("--Bot:AllowLoopbackServices=true", $"--Bot:MicrosoftAppPassword={Password}", "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:System=Trace");
        await SayAsync(clinic, _channel.Address.ToString());
        _channel.Next(ConnectorAnswer.Refusal(401));
        await PassAsync(clinic);
        _time.Advance(TimeSpan.FromSeconds(3));
        _login.Status = 401;
        Assert.Equal(1, await PassAsync(clinic));

        Assert.Contains(clinic.Log.Lines, line => line.Contains("MB2007", StringComparison.Ordinal));
        Assert.DoesNotContain(clinic.Log.Lines, line => line.Contains("token-1", StringComparison.Ordinal) || line.Contains(Password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bot_with_a_certificate_signs_in_with_it()
    {
        using var certificate = CertificateFile.Create();
        using var file = CertificateFile.Pfx(certificate, Password);
        await using var clinic = await StartAsync("--Bot:AllowLoopbackServices=true", $"--Bot:CertificatePath={file.Path}", $"--Bot:CertificatePassword={Password}");
        await SayAsync(clinic, _channel.Address.ToString());

        Assert.Equal(1, await PassAsync(clinic));

        Assert.True(Assert.Single(_channel.Calls).HasCredentials);
        Assert.Equal(AppId, new JsonWebToken(Assert.Single(_login.Requests)["client_assertion"]).Issuer);
    }

    [Fact]
    public async Task A_channel_that_asks_for_time_gets_the_reply_later()
    {
        await using var clinic = await StartAsync("--Bot:AllowLoopbackServices=true", $"--Bot:MicrosoftAppPassword={Password}");
        await SayAsync(clinic, _channel.Address.ToString());
        _channel.Next(ConnectorAnswer.Refusal(429, "30"));

        Assert.Equal(0, await PassAsync(clinic));
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, await PassAsync(clinic));
        Assert.Single(_channel.Calls);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await PassAsync(clinic));

        Assert.Equal(2, _channel.Calls.Count);
    }

    [Fact]
    public async Task A_reply_to_a_foreign_address_is_given_up_and_no_token_is_even_fetched()
    {
        await using var clinic = await StartAsync($"--Bot:MicrosoftAppPassword={Password}");
        await SayAsync(clinic, _channel.Address.ToString());

        Assert.Equal(0, await PassAsync(clinic));

        Assert.Equal(new OutboxCount(0, 1), await clinic.Services.GetRequiredService<IOutboxStore>().CountAsync(CancellationToken.None));
        Assert.Contains(clinic.Log.Lines, line => line.Contains("MB2010", StringComparison.Ordinal));
        Assert.Empty(_channel.Calls);
        Assert.Empty(_login.Requests);
    }

    private static Activity Message(string serviceUrl, string conversation) => new()
    {
        Type = ActivityTypes.Message,
        Id = "a-" + conversation,
        Text = "what's the weather",
        ChannelId = "msteams",
        ServiceUrl = serviceUrl,
        Conversation = new ConversationAccount(id: conversation),
        From = new ChannelAccount("u"),
        Recipient = new ChannelAccount("b"),
    };

    private Task<TestClinic> StartAsync(params string[] settings) => TestClinic.StartAsync(
        // The passes are the test's.
        services => services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(OutboxDispatch))),
        _time,
        [$"--Bot:MicrosoftAppId={AppId}", $"--Bot:ToChannelFromBotLoginUrl={_login.TenantAddress}", .. settings]);

    private Task<int> PassAsync(TestClinic clinic) =>
        clinic.Services.GetRequiredService<OutboxDispatcher>().RunOnceAsync(_time.GetUtcNow(), CancellationToken.None);

    private async Task SayAsync(TestClinic clinic, string serviceUrl, string conversation = "c")
    {
        var activity = Message(serviceUrl, conversation);
        await clinic.Services.GetRequiredService<TurnGate>().RunAsync(
            new InboundActivity(new ConversationKey("msteams", conversation), activity.Id, null, activity.Type, true, BotSerializer.Serialize(activity), _time.GetUtcNow(), "u"),
            CancellationToken.None);
    }
}
