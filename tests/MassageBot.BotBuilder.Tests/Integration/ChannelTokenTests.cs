using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.BotBuilder.Tests.Integration;

public sealed class ChannelTokenTests : IDisposable
{
    private const string Metadata = "https://login.example/openid";
    private const string Issuer = "https://issuer.example";
    private const string Channel = "https://channel.example/";
    private static readonly DateTime Past = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Future = new(2120, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly RSA Key = RSA.Create(2048);
    private readonly FakeChannel _network = new();

    public ChannelTokenTests()
    {
        Publish(["test"]);
    }

    [Fact]
    public async Task The_bot_signs_in_once_for_many_messages()
    {
        _network.Answers["https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token"] =
            """{"token_type":"Bearer","access_token":"the-token","expires_in":3600}""";
        var caller = await AuthenticateAsync("Bearer " + Token());

        for (var i = 0; i < 3; i++)
        {
            using var connector = await caller.ConnectorFactory.CreateAsync(Channel, caller.Audience, CancellationToken.None);
            await connector.Conversations.SendToConversationWithHttpMessagesAsync("c1", new Activity { Type = "message" });
        }

        Assert.Single(_network.Calls, call => call.Call.Contains("oauth2", StringComparison.Ordinal));
        Assert.Equal(3, _network.Calls.Count(call => call.Authorization == "Bearer the-token"));
    }

    [Fact]
    public async Task The_bot_signs_in_again_when_its_token_has_expired()
    {
        _network.Answers["https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token"] =
            """{"token_type":"Bearer","access_token":"the-token","expires_in":1}""";
        var caller = await AuthenticateAsync("Bearer " + Token());
        using var connector = await caller.ConnectorFactory.CreateAsync(Channel, caller.Audience, CancellationToken.None);

        await connector.Conversations.SendToConversationWithHttpMessagesAsync("c1", new Activity { Type = "message" });
        await connector.Conversations.SendToConversationWithHttpMessagesAsync("c1", new Activity { Type = "message" });

        Assert.Equal(2, _network.Calls.Count(call => call.Call.Contains("oauth2", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_failed_sign_in_says_which_settings_to_check_and_is_tried_again()
    {
        var caller = await AuthenticateAsync("Bearer " + Token());
        using var connector = await caller.ConnectorFactory.CreateAsync(Channel, caller.Audience, CancellationToken.None);
        _network.Status = System.Net.HttpStatusCode.Unauthorized;

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            connector.Conversations.SendToConversationWithHttpMessagesAsync("c1", new Activity { Type = "message" }));
        Assert.Contains("MicrosoftAppPassword", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);

        _network.Status = System.Net.HttpStatusCode.OK;
        _network.Answers["https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token"] =
            """{"token_type":"Bearer","access_token":"the-token","expires_in":3600}""";
        await connector.Conversations.SendToConversationWithHttpMessagesAsync("c1", new Activity { Type = "message" });
        Assert.Equal("Bearer the-token", _network.Calls[^1].Authorization);
    }

    [Theory]
    [InlineData("ManyTenants", "secret", null, "MicrosoftAppType")]
    [InlineData("SingleTenant", "secret", null, "MicrosoftAppTenantId")]
    [InlineData("MultiTenant", null, null, "MicrosoftAppPassword")]
    public void Settings_that_do_not_fit_together_are_named(string type, string? password, string? tenant, string expected)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Authentication(new()
        {
            ["MicrosoftAppId"] = "app",
            ["MicrosoftAppType"] = type,
            ["MicrosoftAppPassword"] = password,
            ["MicrosoftAppTenantId"] = tenant,
        }));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _network.Dispose();

    private Task<AuthenticateRequestResult> AuthenticateAsync(string? header) =>
        Authentication(new() { ["MicrosoftAppId"] = "app", ["MicrosoftAppPassword"] = "secret" }).AuthenticateRequestAsync(
            new Activity { Type = "message", ChannelId = "test", ServiceUrl = Channel },
            header,
            CancellationToken.None);

    private ConfigurationBotFrameworkAuthentication Authentication(Dictionary<string, string?> settings)
    {
        settings["ToBotFromChannelTokenIssuer"] = Issuer;
        settings["ToBotFromChannelOpenIdMetadataUrl"] = Metadata;
        return new(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), httpClientFactory: _network);
    }

    private void Publish(string[] endorsements)
    {
        var parameters = Key.ExportParameters(false);
        _network.Answers[Metadata] = JsonSerializer.Serialize(new { issuer = Issuer, jwks_uri = Metadata + "/keys" });
        _network.Answers[Metadata + "/keys"] = JsonSerializer.Serialize(new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA",
                    use = "sig",
                    kid = "key-1",
                    n = Base64UrlEncoder.Encode(parameters.Modulus),
                    e = Base64UrlEncoder.Encode(parameters.Exponent),
                    endorsements,
                },
            },
        });
    }

    private static string Token() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = "app",
        Claims = new Dictionary<string, object> { ["serviceurl"] = Channel },
        IssuedAt = Past,
        NotBefore = Past,
        Expires = Future,
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(Key) { KeyId = "key-1" }, SecurityAlgorithms.RsaSha256),
    });
}
