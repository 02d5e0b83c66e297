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
    private static readonly RSA OtherKey = RSA.Create(2048);
    private readonly FakeChannel _network = new();

    public ChannelTokenTests()
    {
        Publish(["test"]);
    }

    [Fact]
    public async Task A_token_of_the_channel_is_let_in()
    {
        var result = await AuthenticateAsync("Bearer " + Token());

        Assert.Equal("app", result.ClaimsIdentity.FindFirst("aud")?.Value);
        Assert.Equal("urn:botframework:azure", result.CallerId);
    }

    [Fact]
    public async Task A_token_of_another_issuer_is_refused() => await RefusedAsync(Token(issuer: "https://other.example"));

    [Fact]
    public async Task A_token_for_another_bot_is_refused() => await RefusedAsync(Token(audience: "other"));

    [Fact]
    public async Task A_token_for_another_channel_address_is_refused() => await RefusedAsync(Token(serviceUrl: "https://evil.example/"));

    [Fact]
    public async Task A_token_without_a_channel_address_is_refused() => await RefusedAsync(Token(serviceUrl: null));

    [Fact]
    public async Task A_token_that_has_expired_is_refused() => await RefusedAsync(Token(expires: Past.AddHours(1)));

    [Fact]
    public async Task A_token_that_is_not_valid_yet_is_refused() => await RefusedAsync(Token(notBefore: Future.AddHours(-1)));

    [Fact]
    public async Task A_token_signed_by_another_key_is_refused() => await RefusedAsync(Token(key: OtherKey));

    [Fact]
    public async Task A_token_without_a_signature_is_refused()
    {
        var parts = Token().Split('.');
        await RefusedAsync($"{Base64UrlEncoder.Encode("""{"alg":"none"}""")}.{parts[1]}.");
    }

    [Fact]
    public async Task A_key_that_is_not_endorsed_for_the_channel_is_refused()
    {
        Publish(["msteams"]);
        await RefusedAsync(Token());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic abc")]
    [InlineData("Bearer a.b.c")]
    public async Task What_is_not_a_token_is_refused(string? header) =>
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync(header));

    [Fact]
    public async Task Nobody_is_let_in_while_the_keys_cannot_be_read()
    {
        _network.Answers.Clear();
        await RefusedAsync(Token());
    }

    [Fact]
    public async Task The_caller_is_not_told_why()
    {
        var wrong = await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync("Bearer " + Token(audience: "other")));
        var none = await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync(null));

        Assert.Equal(none.Message, wrong.Message);
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

    private async Task RefusedAsync(string token) =>
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync("Bearer " + token));

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

    private static string Token(
        string issuer = Issuer,
        string audience = "app",
        string? serviceUrl = Channel,
        DateTime? expires = null,
        DateTime? notBefore = null,
        RSA? key = null)
    {
        var claims = new Dictionary<string, object>();
        if (serviceUrl is not null)
            claims["serviceurl"] = serviceUrl;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Claims = claims,
            IssuedAt = Past,
            NotBefore = notBefore ?? Past,
            Expires = expires ?? Future,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key ?? Key) { KeyId = "key-1" }, SecurityAlgorithms.RsaSha256),
        });
    }
}
