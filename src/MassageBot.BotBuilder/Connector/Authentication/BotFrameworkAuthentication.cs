using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides who may talk to the bot, and signs the bot in at channels.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Checks a request from a channel.</summary>
    /// <param name="activity">What was sent.</param>
    /// <param name="authHeader">The Authorization header; null or empty if there is none.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The caller.</returns>
    /// <exception cref="UnauthorizedAccessException">The caller may not talk to the bot.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string? authHeader,
        CancellationToken cancellationToken);

    /// <summary>What makes clients of channels for an identity.</summary>
    /// <param name="claimsIdentity">The identity; its audience is the bot.</param>
    /// <returns>A new factory.</returns>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>The audience of calls to a channel in a turn that nobody asked for.</summary>
    /// <returns>The audience.</returns>
    public virtual string GetOriginatingAudience() => AuthenticationConstants.ToChannelFromBotOAuthScope;
}
