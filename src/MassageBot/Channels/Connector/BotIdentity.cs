using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;

namespace MassageBot.Channels.Connector;

/// <summary>The bot as the caller of a channel.</summary>
internal static class BotIdentity
{
    /// <summary>The identity as which the connector signs in: the bot's own audience; without a registration, none.</summary>
    public static ClaimsIdentity Of(BotOptions bot) => bot.IsRegistered
        ? new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, bot.MicrosoftAppId!.Trim())])
        : new ClaimsIdentity();
}
