using MassageBot.Channels.DirectLine;
using MassageBot.Hosting;
using MassageBot.Storage;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.Privacy;

/// <summary>Signs and reads the links under which a client fetches the copy of their data: each for one conversation and a short time. The key lives in the database.</summary>
internal sealed class CopyLinks(ISecretStore secrets, TimeProvider time)
{
    /// <summary>Path of the copy, below that of Direct Line.</summary>
    public const string Path = "/copy";

    private const string KeyName = "copy-link-key";
    private const string Issuer = "massagebot-copies";
    private const string ChannelClaim = "ch";
    private const string ConversationClaim = "conv";
    private const int LongestToken = 4096;

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly StoredSigningKey _key = new(secrets, KeyName);

    /// <summary>How long a link works.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(30);

    /// <summary>The link for a conversation, on the program's address.</summary>
    public async Task<string> MakeAsync(Uri address, ConversationKey conversation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var token = Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            IssuedAt = now,
            Expires = now + Lifetime,
            Claims = new Dictionary<string, object> { [ChannelClaim] = conversation.ChannelId, [ConversationClaim] = conversation.ConversationId },
            SigningCredentials = new SigningCredentials(await _key.GetAsync(cancellationToken), SecurityAlgorithms.HmacSha256),
        });
        return $"{address.AbsoluteUri.TrimEnd('/')}{DirectLineEndpoints.Root}{Path}?t={token}";
    }

    /// <summary>Reads what a link carries.</summary>
    /// <returns>The conversation, and whether the link's time is over; null when it is forged or damaged.</returns>
    public async Task<(ConversationKey? Conversation, bool IsOver)> ReadAsync(string? token, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token) || token.Length > LongestToken)
            return (null, false);
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidateAudience = false,
            IssuerSigningKey = await _key.GetAsync(cancellationToken),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireExpirationTime = true,
            LifetimeValidator = (_, _, _, _) => true,
        });
        return result.IsValid && result.Claims.TryGetValue(ChannelClaim, out var channel) && result.Claims.TryGetValue(ConversationClaim, out var conversation)
            ? (new ConversationKey((string)channel, (string)conversation), time.GetUtcNow().UtcDateTime >= result.SecurityToken.ValidTo)
            : (null, false);
    }
}
