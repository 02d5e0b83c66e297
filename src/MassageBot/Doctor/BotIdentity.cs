using System.Security.Claims;
using MassageBot.Channels.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace MassageBot.Doctor;

/// <summary>The bot as it speaks first: the connector signs in as the audience of these claims.</summary>
internal sealed class BotIdentity(IOptions<BotOptions> bot)
{
    public ClaimsIdentity Claims => new([new Claim(AuthenticationConstants.AudienceClaim, bot.Value.MicrosoftAppId!.Trim())]);
}
