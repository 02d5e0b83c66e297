using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One app with a password.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly HttpClient? _httpClient;
    private readonly ConcurrentDictionary<(string Audience, string Endpoint), ServiceClientCredentials> _credentials = new();

    /// <summary>Creates a factory without an app: the bot takes requests without a token.</summary>
    public PasswordServiceClientCredentialFactory()
    {
    }

    /// <summary>Creates a factory.</summary>
    /// <param name="appId">The id of the app; empty if the bot takes requests without a token.</param>
    /// <param name="password">The password of the app.</param>
    /// <param name="tenantId">The tenant of the app; empty for a bot that serves many tenants.</param>
    /// <param name="httpClient">Fetches tokens.</param>
    /// <param name="logger">Not used.</param>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The signature is Bot Builder's.")]
    public PasswordServiceClientCredentialFactory(
        string? appId,
        string? password,
        string? tenantId,
        HttpClient? httpClient,
        ILogger? logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _httpClient = httpClient;
    }

    /// <summary>The id of the app.</summary>
    public string? AppId { get; set; }

    /// <summary>The password of the app.</summary>
    public string? Password { get; set; }

    /// <summary>The tenant of the app.</summary>
    public string? TenantId { get; }

    /// <inheritdoc />
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(!string.IsNullOrEmpty(appId) && string.Equals(appId, AppId, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc />
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The id is not that of the app.</exception>
    public override Task<ServiceClientCredentials?> CreateCredentialsAsync(
        string appId,
        string oauthScope,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(AppId))
            return Task.FromResult<ServiceClientCredentials?>(null);
        if (!string.Equals(appId, AppId, StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException($"'{appId}' is not the id of an app of this bot.");

        var endpoint = string.IsNullOrEmpty(loginEndpoint)
            ? AuthenticationConstants.ToChannelFromBotLoginUrlTemplate.Replace(
                "{0}",
                string.IsNullOrEmpty(TenantId) ? AuthenticationConstants.DefaultChannelAuthTenant : TenantId,
                StringComparison.Ordinal)
            : loginEndpoint;

        // Kept, so that a token is fetched once an hour and not once a message.
        return Task.FromResult<ServiceClientCredentials?>(_credentials.GetOrAdd(
            (oauthScope, endpoint),
            key => new PasswordCredentials(AppId, Password ?? string.Empty, key.Audience, key.Endpoint, _httpClient ?? new HttpClient())));
    }
}
