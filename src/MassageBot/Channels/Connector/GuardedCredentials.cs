using Microsoft.Rest;

namespace MassageBot.Channels.Connector;

/// <summary>Credentials that are shown to allowed hosts only. The token of every call passes here, and none is fetched for another host.</summary>
internal sealed class GuardedCredentials(ServiceClientCredentials credentials, BotOptions options) : ServiceClientCredentials
{
    public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri is { IsAbsoluteUri: true } address && ServiceAddress.IsAllowed(address, options)
            ? credentials.ProcessHttpRequestAsync(request, cancellationToken)
            : Task.FromException(new ForbiddenServiceException(request.RequestUri?.Host));
}
