using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One app with a password.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly SignIn _signIn;

    /// <summary>Creates a factory without an app: the bot takes requests without a token.</summary>
    public PasswordServiceClientCredentialFactory()
        : this(null, null, null, null, null)
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
        _signIn = SignIn.OfApp(() => AppId!, tenantId, httpClient, app => app.WithClientSecret(Password));
    }

    /// <summary>The id of the app.</summary>
    public string? AppId { get; set; }

    /// <summary>The password of the app. A new one serves credentials that are made after it is set.</summary>
    public string? Password { get; set; }

    /// <summary>The tenant of the app.</summary>
    public string? TenantId { get; }

    /// <inheritdoc />
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(IsId(appId, AppId));

    /// <inheritdoc />
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The id is not that of the app.</exception>
    /// <exception cref="ArgumentException">The login endpoint is not an https address with a tenant.</exception>
    public override Task<ServiceClientCredentials?> CreateCredentialsAsync(
        string appId,
        string oauthScope,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(AppId))
            return Task.FromResult<ServiceClientCredentials?>(null);
        RequireId(appId, AppId);
        return Task.FromResult<ServiceClientCredentials?>(_signIn.Credentials(oauthScope, loginEndpoint, validateAuthority));
    }
}
