using System.Text.Json;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.Doctor;

/// <summary>A token in the channel's name that nobody signed. The bot must refuse it, and what it is refused for tells whether the bot has the channel's keys.</summary>
internal static class MadeUpToken
{
    /// <summary>Shows it to the bot; the name of the check that refused it.</summary>
    /// <exception cref="InvalidOperationException">It was not refused.</exception>
    public static async Task<string> CheckAsync(BotFrameworkAuthentication authentication, string issuer, string appId, CancellationToken cancellationToken)
    {
        var token = $"{Part(new { alg = "RS256", typ = "JWT", kid = "doctor" })}.{Part(new { iss = issuer, aud = appId })}.{Part("no signature")}";
        try
        {
            await authentication.AuthenticateRequestAsync(new Activity { ChannelId = Microsoft.Bot.Connector.Channels.Msteams }, "Bearer " + token, cancellationToken);
        }
        catch (UnauthorizedAccessException refusal)
        {
            return refusal.Message;
        }

        throw new InvalidOperationException("A token that nobody signed was taken.");
    }

    private static string Part(object part) => Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(part));
}
