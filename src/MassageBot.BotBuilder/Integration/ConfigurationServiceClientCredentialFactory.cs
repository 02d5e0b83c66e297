using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The app named in the configuration by <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c>, <c>MicrosoftAppType</c>
/// (MultiTenant or SingleTenant) and <c>MicrosoftAppTenantId</c>.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly PasswordServiceClientCredentialFactory _inner;

    /// <summary>Reads the app from the configuration.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="httpClient">Fetches tokens.</param>
    /// <param name="logger">Takes log entries.</param>
    /// <exception cref="InvalidOperationException">The settings do not fit together.</exception>
    public ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration,
        HttpClient? httpClient = null,
        ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var appId = Read(configuration, "MicrosoftAppId");
        var password = Read(configuration, "MicrosoftAppPassword");
        var tenant = Read(configuration, "MicrosoftAppTenantId");
        var type = Read(configuration, "MicrosoftAppType");

        switch (type?.ToUpperInvariant())
        {
            case null or "MULTITENANT":
                tenant = null;
                break;
            case "SINGLETENANT":
                if (appId is not null && tenant is null)
                    throw new InvalidOperationException("MicrosoftAppTenantId is empty, but MicrosoftAppType is SingleTenant: set it to the id of the tenant.");
                break;
            default:
                throw new InvalidOperationException($"MicrosoftAppType is '{type}': set it to MultiTenant or SingleTenant.");
        }

        if (appId is not null && password is null)
            throw new InvalidOperationException("MicrosoftAppPassword is empty, but MicrosoftAppId is set: set both or neither.");

        _inner = new PasswordServiceClientCredentialFactory(appId, password, tenant, httpClient, logger);
    }

    /// <inheritdoc />
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _inner.IsValidAppIdAsync(appId, cancellationToken);

    /// <inheritdoc />
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        _inner.IsAuthenticationDisabledAsync(cancellationToken);

    /// <inheritdoc />
    public override Task<ServiceClientCredentials?> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static string? Read(IConfiguration configuration, string key) =>
        configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
