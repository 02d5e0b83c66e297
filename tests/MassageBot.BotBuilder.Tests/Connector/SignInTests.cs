using MassageBot.Testing;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.Rest;

namespace MassageBot.BotBuilder.Tests.Connector;

/// <summary>How a bot gets its tokens: from a login of this machine, over real HTTP.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private const string AppId = "00000000-0000-0000-0000-000000000001";
    private const string Audience = "https://api.botframework.com";
    private const string Secret = "a-very-secret-password";
    private static readonly Uri Channel = new("https://channel.example/v3/conversations");
    private FakeLogin _login = null!;
    private string _tenant = "";

    public async Task InitializeAsync()
    {
        _login = await FakeLogin.StartAsync();
        _tenant = _login.TenantAddress;
    }

    public async Task DisposeAsync() => await _login.DisposeAsync();

    [Fact]
    public async Task An_app_signs_in_with_its_password()
    {
        Assert.Equal("Bearer token-1", await HeaderAsync(await WithPasswordAsync()));

        var request = Assert.Single(_login.Requests);
        Assert.Equal("/tenant/oauth2/v2.0/token", request.Path);
        Assert.Equal(AppId, request["client_id"]);
        Assert.Equal(Secret, request["client_secret"]);
        Assert.Equal("client_credentials", request["grant_type"]);
        Assert.Equal(Audience + "/.default", request["scope"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_app_signs_in_with_its_certificate_and_no_secret_leaves_the_machine(bool sendX5c)
    {
        using var certificate = TestCertificate.Create();
        var factory = new CertificateServiceClientCredentialsFactory(certificate, AppId, sendX5c: sendX5c);

        Assert.Equal("Bearer token-1", await HeaderAsync(await CreateAsync(factory)));

        var request = Assert.Single(_login.Requests);
        var proof = new JsonWebToken(request["client_assertion"]);
        Assert.Empty(request["client_secret"]);
        Assert.Equal(AppId, proof.Issuer);
        Assert.Equal(sendX5c, proof.TryGetHeaderValue<object>("x5c", out _));
    }

    [Fact]
    public void A_certificate_without_its_key_is_refused()
    {
        using var certificate = TestCertificate.Create();
        using var halfOfIt = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificate(certificate.RawData);

        Assert.Throws<ArgumentException>(() => new CertificateServiceClientCredentialsFactory(halfOfIt, AppId));
    }

    [Theory]
    [InlineData("UserAssignedMSI", "00000000-0000-0000-0000-0000000000a1", "00000000-0000-0000-0000-0000000000a1")]
    [InlineData("SystemAssignedMSI", "00000000-0000-0000-0000-0000000000a2", "")]
    public async Task A_machine_in_the_cloud_signs_in_as_what_it_is(string type, string appId, string clientId)
    {
        using var handler = new ToLoginHandler(_login.Address);
        using var http = new HttpClient(handler);
        var factory = new ConfigurationServiceClientCredentialFactory(Settings(("MicrosoftAppId", appId), ("MicrosoftAppType", type)), http);

        var credentials = await factory.CreateCredentialsAsync(appId, Audience + "/" + type, "", false, CancellationToken.None);

        Assert.Equal("Bearer token-1", await HeaderAsync(credentials!));
        Assert.Equal("Bearer token-1", await HeaderAsync(credentials!));
        var request = Assert.Single(_login.Requests);
        Assert.Equal(clientId, request["client_id"]);
        Assert.Equal(Audience + "/" + type, request["resource"]);
        Assert.True(await factory.IsValidAppIdAsync(appId.ToUpperInvariant(), CancellationToken.None));
        Assert.False(await factory.IsAuthenticationDisabledAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_token_is_kept_while_it_is_good()
    {
        var credentials = await WithPasswordAsync();

        for (var i = 0; i < 3; i++)
            Assert.Equal("Bearer token-1", await HeaderAsync(credentials));

        Assert.Single(_login.Requests);
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends()
    {
        // The library counts one with less than five minutes as ended.
        _login.Lifetime = TimeSpan.FromMinutes(4);
        var credentials = await WithPasswordAsync();

        Assert.Equal("Bearer token-1", await HeaderAsync(credentials));
        Assert.Equal("Bearer token-2", await HeaderAsync(credentials));
    }

    [Fact]
    public async Task One_fetch_serves_all_who_wait_for_it()
    {
        _login.Hold();
        var credentials = await WithPasswordAsync();

        var waiting = Enumerable.Range(0, 20).Select(_ => HeaderAsync(credentials)).ToList();
        _login.Release();

        Assert.All(await Task.WhenAll(waiting), header => Assert.Equal("Bearer token-1", header));
        Assert.Single(_login.Requests);
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_end_the_fetch_of_the_others()
    {
        _login.Hold();
        var credentials = await WithPasswordAsync();
        using var impatient = new CancellationTokenSource();

        var first = HeaderAsync(credentials, impatient.Token);
        var second = HeaderAsync(credentials);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _login.Release();

        Assert.Equal("Bearer token-1", await second);
    }

    [Fact]
    public async Task Each_audience_has_a_token_of_its_own_and_the_credentials_are_kept()
    {
        var factory = new PasswordServiceClientCredentialFactory(AppId, Secret, null, null, null);

        var channel = await CreateAsync(factory);
        var other = await CreateAsync(factory, "https://other.example");

        Assert.NotEqual(await HeaderAsync(channel), await HeaderAsync(other));
        Assert.Same(channel, await CreateAsync(factory));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task A_failed_sign_in_names_the_status_but_no_secret_and_is_tried_again(int status)
    {
        var credentials = await WithPasswordAsync();
        _login.Status = status;

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => HeaderAsync(credentials));
        _login.Status = 200;

        Assert.Contains(status.ToString(System.Globalization.CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
        Assert.Contains("MicrosoftAppPassword", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
        Assert.Equal("Bearer token-1", await HeaderAsync(credentials));
    }

    [Fact]
    public async Task A_failed_sign_in_names_the_reason_of_the_login()
    {
        _login.Status = 401;

        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await HeaderAsync(await WithPasswordAsync()));

        Assert.Contains("AADSTS7000215", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>proxy</html>")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task An_answer_without_a_token_is_no_token(string body)
    {
        _login.Garbage = body;

        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await HeaderAsync(await WithPasswordAsync()));

        Assert.Contains("could not sign in", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_that_is_not_there_is_an_error_and_is_asked_again()
    {
        var credentials = await WithPasswordAsync();
        await _login.DisposeAsync();

        for (var i = 0; i < 2; i++)
            await Assert.ThrowsAsync<HttpRequestException>(() => HeaderAsync(credentials));
    }

    [Theory]
    [InlineData("http://channel.example/")]
    [InlineData("http://192.0.2.1/")]
    public async Task A_token_never_goes_over_plain_http_to_another_machine(string address)
    {
        var credentials = await WithPasswordAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, address);

        await Assert.ThrowsAsync<InvalidOperationException>(() => credentials.ProcessHttpRequestAsync(request, CancellationToken.None));

        Assert.Null(request.Headers.Authorization);
        Assert.Empty(_login.Requests);
    }

    [Theory]
    [InlineData("http://login.example/tenant")]
    [InlineData("https://login.example")]
    [InlineData("login.example/tenant")]
    public async Task A_secret_never_goes_to_a_login_that_is_not_one(string login)
    {
        var factory = new PasswordServiceClientCredentialFactory(AppId, Secret, null, null, null);

        await Assert.ThrowsAsync<ArgumentException>(() => factory.CreateCredentialsAsync(AppId, Audience, login, false, CancellationToken.None));
    }

    [Theory]
    [InlineData(null, null, null, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", "https://api.botframework.com")]
    [InlineData("tenant-1", null, null, "https://login.microsoftonline.com/tenant-1/oauth2/v2.0/token", "https://api.botframework.com")]
    [InlineData(null, "https://botframework.azure.us", null, "https://login.microsoftonline.us/microsoftservices.onmicrosoft.us/oauth2/v2.0/token", "https://api.botframework.us")]
    [InlineData("tenant-1", "https://botframework.azure.us", null, "https://login.microsoftonline.us/tenant-1/oauth2/v2.0/token", "https://api.botframework.us")]
    [InlineData("tenant-1", "https://botframework.azure.us", "https://login.example/{0}", "https://login.example/tenant-1/oauth2/v2.0/token", "https://api.botframework.us")]
    public async Task The_cloud_and_the_tenant_choose_where_to_sign_in(string? tenant, string? cloud, string? login, string expected, string scope)
    {
        using var handler = new ToLoginHandler(_login.Address);
        using var clients = new FakeClients(handler);
        var authentication = new ConfigurationBotFrameworkAuthentication(
            Settings(
                ("MicrosoftAppId", AppId),
                ("MicrosoftAppPassword", Secret),
                ("MicrosoftAppType", tenant is null ? null : "SingleTenant"),
                ("MicrosoftAppTenantId", tenant),
                ("ChannelService", cloud),
                ("ToChannelFromBotLoginUrl", login)),
            httpClientFactory: clients);

        var identity = new System.Security.Claims.ClaimsIdentity([new(AuthenticationConstants.AudienceClaim, AppId)]);
        using var connector = await authentication.CreateConnectorFactory(identity).CreateAsync("https://channel.example", null, CancellationToken.None);
        await HeaderAsync(connector.Credentials!);

        Assert.Equal(expected, Assert.Single(handler.Asked).ToString());
        Assert.Equal(scope + "/.default", Assert.Single(_login.Requests)["scope"]);
        Assert.Equal(scope, authentication.GetOriginatingAudience());
    }

    [Fact]
    public async Task Credentials_of_another_app_are_not_made()
    {
        using var certificate = TestCertificate.Create();
        ServiceClientCredentialsFactory[] factories =
        [
            new PasswordServiceClientCredentialFactory(AppId, Secret, null, null, null),
            new CertificateServiceClientCredentialsFactory(certificate, AppId),
            new ManagedIdentityServiceClientCredentialsFactory(AppId),
        ];

        foreach (var factory in factories)
        {
            Assert.True(await factory.IsValidAppIdAsync(AppId, CancellationToken.None));
            Assert.False(await factory.IsValidAppIdAsync("", CancellationToken.None));
            await Assert.ThrowsAsync<InvalidOperationException>(() => factory.CreateCredentialsAsync("another", Audience, "", false, CancellationToken.None));
        }
    }

    private static IConfiguration Settings(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value))).Build();

    private static async Task<string> HeaderAsync(ServiceClientCredentials credentials, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Channel);
        await credentials.ProcessHttpRequestAsync(request, cancellationToken);
        return request.Headers.Authorization!.ToString();
    }

    private Task<ServiceClientCredentials> WithPasswordAsync() =>
        CreateAsync(new PasswordServiceClientCredentialFactory(AppId, Secret, null, null, null));

    private async Task<ServiceClientCredentials> CreateAsync(ServiceClientCredentialsFactory factory, string audience = Audience) =>
        (await factory.CreateCredentialsAsync(AppId, audience, _tenant, false, CancellationToken.None))!;
}
