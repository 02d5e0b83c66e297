using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace MassageBot.Channels.Connector;

/// <summary>Makes credentials that are shown to allowed hosts only.</summary>
internal sealed class GuardedCredentialsFactory(ServiceClientCredentialsFactory factory, BotOptions options) : ServiceClientCredentialsFactory
{
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => factory.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => factory.IsAuthenticationDisabledAsync(cancellationToken);

    public override async Task<ServiceClientCredentials?> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        var credentials = await factory.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);
        return credentials is null ? null : new GuardedCredentials(credentials, options);
    }
}
