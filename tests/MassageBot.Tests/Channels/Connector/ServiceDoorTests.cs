using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using MassageBot.Channels.Connector;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MassageBot.Tests.Channels.Connector;

/// <summary>A registered bot as it comes: which addresses it takes activities from and shows its token to.</summary>
public sealed class ServiceDoorTests : IAsyncLifetime
{
    private const string AppId = "00000000-0000-0000-0000-000000000001";
    private FakeLogin _login = null!;
    private TestClinic _clinic = null!;

    public async Task InitializeAsync()
    {
        _login = await FakeLogin.StartAsync();
        _clinic = await TestClinic.StartAsync(
            services =>
            {
                var real = services.Single(s => s.ServiceType == typeof(BotFrameworkAuthentication));
                services.Replace(ServiceDescriptor.Singleton<BotFrameworkAuthentication>(
                    s => new OpenDoor((BotFrameworkAuthentication)real.ImplementationFactory!(s))));
            },
            time: null,
            $"--Bot:MicrosoftAppId={AppId}",
            "--Bot:MicrosoftAppPassword=not-a-password",
            $"--Bot:ToChannelFromBotLoginUrl={_login.TenantAddress}");
    }

    public async Task DisposeAsync()
    {
        await _clinic.DisposeAsync();
        await _login.DisposeAsync();
    }

    [Fact]
    public async Task An_activity_with_a_foreign_address_is_refused_at_the_door()
    {
        await RefusedAsync("https://evil.example/", null);
        await RefusedAsync("https://evil.example/", "expectReplies");
        await RefusedAsync("http://smba.trafficmanager.net/teams/", null);
        await RefusedAsync("http://127.0.0.1:1/", null);
        await RefusedAsync(null, null);

        await TakenAsync("https://smba.trafficmanager.net/teams/", "expectReplies");
        await TakenAsync(null, "expectReplies");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("http://smba.trafficmanager.net/teams/")]
    public async Task Whoever_makes_a_client_for_a_foreign_address_gets_no_token_for_it(string address)
    {
        var self = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, AppId)]);
        using var connector = await _clinic.Services.GetRequiredService<BotFrameworkAuthentication>().CreateConnectorFactory(self).CreateAsync(address, "", CancellationToken.None);

        await Assert.ThrowsAsync<ForbiddenServiceException>(
            () => connector.Conversations.SendToConversationAsync("c", new Activity { Type = ActivityTypes.Message, Text = "hello" }));

        Assert.Empty(_login.Requests);
    }

    private async Task TakenAsync(string? serviceUrl, string? deliveryMode) => Assert.Equal(HttpStatusCode.OK, (await PostAsync(serviceUrl, deliveryMode)).Status);

    private async Task RefusedAsync(string? serviceUrl, string? deliveryMode)
    {
        var (status, body) = await PostAsync(serviceUrl, deliveryMode);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("MB4220", JsonDocument.Parse(body).RootElement.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string? serviceUrl, string? deliveryMode)
    {
        using var http = _clinic.Http;
        var activity = new
        {
            type = "message",
            text = "what's the weather",
            channelId = "msteams",
            serviceUrl,
            deliveryMode,
            conversation = new { id = "c" },
            from = new { id = "u" },
            recipient = new { id = "b" },
        };
        using var content = new StringContent(JsonSerializer.Serialize(activity), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
