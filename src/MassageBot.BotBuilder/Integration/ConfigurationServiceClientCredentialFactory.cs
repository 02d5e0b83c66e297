using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The app named in the configuration by <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c>, <c>MicrosoftAppType</c>
/// and <c>MicrosoftAppTenantId</c>. The type is MultiTenant, SingleTenant or UserAssignedMSI; besides these there is
/// SystemAssignedMSI for the identity that a machine in Azure has of its own accord.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

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
        var type = Read(configuration, "MicrosoftAppType")?.ToUpperInvariant();

        _inner = type switch
        {
            null or "MULTITENANT" => WithPassword(null),
            "SINGLETENANT" when appId is not null && tenant is null =>
                throw new InvalidOperationException("MicrosoftAppTenantId is empty, but MicrosoftAppType is SingleTenant: set it to the id of the tenant."),
            "SINGLETENANT" => WithPassword(tenant),
            "USERASSIGNEDMSI" or "SYSTEMASSIGNEDMSI" when appId is null =>
                throw new InvalidOperationException("MicrosoftAppId is empty, but MicrosoftAppType is a managed identity: set it to the id of the app."),
            "USERASSIGNEDMSI" => new ManagedIdentityServiceClientCredentialsFactory(appId, httpClient, logger),
            "SYSTEMASSIGNEDMSI" => ManagedIdentityServiceClientCredentialsFactory.OfTheMachine(appId, httpClient),
            _ => throw new InvalidOperationException(
                $"MicrosoftAppType is '{configuration["MicrosoftAppType"]}': set it to MultiTenant, SingleTenant, UserAssignedMSI or SystemAssignedMSI."),
        };

        PasswordServiceClientCredentialFactory WithPassword(string? tenantId) => appId is not null && password is null
            ? throw new InvalidOperationException("MicrosoftAppPassword is empty, but MicrosoftAppId is set: set both or neither.")
            : new PasswordServiceClientCredentialFactory(appId, password, tenantId, httpClient, logger);
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
