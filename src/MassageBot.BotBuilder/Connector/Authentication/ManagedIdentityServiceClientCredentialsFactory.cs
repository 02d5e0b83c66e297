using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One app that is the managed identity of the machine in Azure that the bot runs on: there is no secret.</summary>
public class ManagedIdentityServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly string _appId;
    private readonly SignIn _signIn;

    /// <summary>Creates a factory for an identity that was assigned to the machine by hand.</summary>
    /// <param name="appId">The id of the app, which is the client id of the identity.</param>
    /// <param name="httpClient">Fetches tokens.</param>
    /// <param name="logger">Not used.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The signature is Bot Builder's.")]
    public ManagedIdentityServiceClientCredentialsFactory(string appId, HttpClient? httpClient = null, ILogger? logger = null)
        : this(appId, ManagedIdentityId.WithUserAssignedClientId(appId), httpClient)
    {
    }

    private ManagedIdentityServiceClientCredentialsFactory(string appId, ManagedIdentityId identity, HttpClient? httpClient)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        _appId = appId;
        _signIn = SignIn.OfManagedIdentity(
            clients => ManagedIdentityApplicationBuilder.Create(identity).WithHttpClientFactory(clients, retryOnceOn5xx: false).Build(),
            httpClient);
    }

    /// <inheritdoc />
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(IsId(appId, _appId));

    /// <inheritdoc />
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The id is not that of the app.</exception>
    public override Task<ServiceClientCredentials?> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken)
    {
        RequireId(appId, _appId);
        return Task.FromResult<ServiceClientCredentials?>(_signIn.Credentials(audience, loginEndpoint: null, validateAuthority));
    }

    /// <summary>A factory for the identity that the machine has of its own accord.</summary>
    internal static ManagedIdentityServiceClientCredentialsFactory OfTheMachine(string appId, HttpClient? httpClient) =>
        new(appId, ManagedIdentityId.SystemAssigned, httpClient);
}
