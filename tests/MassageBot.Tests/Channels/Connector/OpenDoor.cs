using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace MassageBot.Tests.Channels.Connector;

/// <summary>Lets everybody in, for tests of what comes after; calls to channels are signed as ever.</summary>
internal sealed class OpenDoor(BotFrameworkAuthentication real) : BotFrameworkAuthentication
{
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken) =>
        Task.FromResult(new AuthenticateRequestResult { ClaimsIdentity = new ClaimsIdentity() });

#if !BOTSDK_SOURCE
    // Bot Builder also asks for these; nothing here streams or keeps tokens of users.
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
#endif

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => real.CreateConnectorFactory(claimsIdentity);
}
