using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Signs an app in. The token library keeps a token and renews it before it ends; the credentials are kept here, so that
/// a token is fetched once an hour and not once a message.
/// </summary>
internal sealed partial class SignIn
{
    private readonly ConcurrentDictionary<(string Audience, string Endpoint), ServiceClientCredentials> _credentials = new();
    private readonly Func<(string Audience, string Endpoint), bool, ServiceClientCredentials> _create;

    private SignIn(Func<(string Audience, string Endpoint), bool, ServiceClientCredentials> create) => _create = create;

    /// <summary>The sign-in of an app that proves itself by a secret or a certificate.</summary>
    public static SignIn OfApp(
        Func<string> appId,
        string? tenantId,
        HttpClient? httpClient,
        Func<ConfidentialClientApplicationBuilder, ConfidentialClientApplicationBuilder> prove)
    {
        var http = ClientOf(httpClient);
        return new SignIn((place, validateAuthority) =>
        {
            var address = LoginAddress.Of(place.Endpoint, tenantId);
            var isPlain = address.Scheme == Uri.UriSchemeHttp;
            var authority = isPlain ? new UriBuilder(address) { Scheme = Uri.UriSchemeHttps }.Uri : address;
            var app = prove(ConfidentialClientApplicationBuilder.Create(appId()))
                .WithAuthority(authority, validateAuthority)
                .WithInstanceDiscovery(validateAuthority)
                .WithHttpClientFactory(new LoginHttpClients(http, isPlain), retryOnceOn5xx: false)
                .Build();
            string[] scopes = [ScopeOf(place.Audience)];
            return new TokenCredentials(() => TokenAsync(app.AcquireTokenForClient(scopes).ExecuteAsync));
        });
    }

    /// <summary>The sign-in of a machine in Azure, which needs no secret.</summary>
    public static SignIn OfManagedIdentity(Func<IMsalHttpClientFactory, IManagedIdentityApplication> build, HttpClient? httpClient)
    {
        var app = new Lazy<IManagedIdentityApplication>(() => build(new LoginHttpClients(ClientOf(httpClient), isPlainLoopback: false)));
        return new SignIn((place, _) => new TokenCredentials(() => TokenAsync(app.Value.AcquireTokenForManagedIdentity(place.Audience).ExecuteAsync)));
    }

    /// <summary>The credentials for an audience; the same ones for every call.</summary>
    public ServiceClientCredentials Credentials(string audience, string? loginEndpoint, bool validateAuthority) =>
        _credentials.GetOrAdd((audience, loginEndpoint ?? string.Empty), _create, validateAuthority);

    private static Func<HttpClient> ClientOf(HttpClient? given)
    {
        var own = new Lazy<HttpClient>(ChannelHttp.CreateClient);
        return () => given ?? own.Value;
    }

    private static string ScopeOf(string audience) =>
        audience.EndsWith("/.default", StringComparison.Ordinal) ? audience : audience + "/.default";

    private static async Task<string> TokenAsync(Func<CancellationToken, Task<AuthenticationResult>> fetch)
    {
        try
        {
            return (await fetch(CancellationToken.None)).AccessToken;
        }
        catch (MsalServiceException e)
        {
            // The exception itself holds the whole answer, which is nothing for a log.
            var detail = SignInErrorCode().Match(e.Message) is { Success: true } code ? $"{e.ErrorCode}, {code.Value}" : e.ErrorCode;
            throw new InvalidOperationException(e.StatusCode == 0
                ? $"The bot could not sign in: the token endpoint did not answer ({detail})."
                : $"The bot could not sign in: the token endpoint answered {e.StatusCode} ({detail}). {WhatToCheck}");
        }
        catch (Exception e) when (e is MsalClientException or JsonException or NullReferenceException)
        {
            // An empty answer makes the library stumble.
            throw new InvalidOperationException($"The bot could not sign in: the token endpoint answered without a token. {WhatToCheck}");
        }
    }

    private const string WhatToCheck = "Check MicrosoftAppId, MicrosoftAppPassword or the certificate, MicrosoftAppType and MicrosoftAppTenantId.";

    [GeneratedRegex("AADSTS[0-9]+")]
    private static partial Regex SignInErrorCode();
}
