using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;

namespace MassageBot.Doctor;

/// <summary>Signs the bot in as it does before it sends a message: a request to the channel is made ready but not sent, and its token is taken.</summary>
internal sealed class ConnectorSignIn(BotFrameworkAuthentication authentication, Func<ClaimsIdentity> identity, string serviceUrl)
{
    /// <summary>Asks for a token; null when the bot signs in nowhere.</summary>
    public async Task<string?> AskAsync(CancellationToken cancellationToken)
    {
        using var connector = await authentication.CreateConnectorFactory(identity()).CreateAsync(serviceUrl, authentication.GetOriginatingAudience(), cancellationToken);
        if (connector.Credentials is null)
            return null;
        using var request = new HttpRequestMessage(HttpMethod.Get, connector.BaseUri);
        await connector.Credentials.ProcessHttpRequestAsync(request, cancellationToken);
        return request.Headers.Authorization?.Parameter;
    }
}
