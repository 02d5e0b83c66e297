using MassageBot.Hosting;
using MassageBot.Storage;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.Channels.DirectLine;

/// <summary>Issues and reads tokens: signed, bound to a conversation and a user, expiring. The key lives in the database.</summary>
internal sealed class DirectLineTokens(ISecretStore secrets, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const string KeyName = "directline-token-key";
    private const string Issuer = "massagebot";
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";
    private const string BoundClaim = "bound";
    private const int LongestToken = 4096;

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly StoredSigningKey _key = new(secrets, KeyName);

    /// <summary>Lifetime of a new token in whole seconds.</summary>
    public int LifetimeSeconds => (int)options.Value.TokenLifetime.TotalSeconds;

    /// <summary>A new token.</summary>
    public async Task<string> IssueAsync(string conversationId, string userId, bool isUserBound, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + options.Value.TokenLifetime).UtcDateTime,
            Claims = new Dictionary<string, object> { [ConversationClaim] = conversationId, [UserClaim] = userId, [BoundClaim] = isUserBound },
            SigningCredentials = new SigningCredentials(await _key.GetAsync(cancellationToken), SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>Reads a token; null when it is forged, damaged, or expired beyond the grace period.</summary>
    public async Task<DirectLineToken?> ReadAsync(string? token, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token) || token.Length > LongestToken)
            return null;
        var now = time.GetUtcNow().UtcDateTime;
        var grace = options.Value.TokenGrace;
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidateAudience = false,
            IssuerSigningKey = await _key.GetAsync(cancellationToken),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireExpirationTime = true,
            LifetimeValidator = (_, expires, _, _) => expires is { } end && now <= end + grace,
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt)
            return null;
        if (!result.Claims.TryGetValue(ConversationClaim, out var conversation) || !result.Claims.TryGetValue(UserClaim, out var user))
            return null;
        return new DirectLineToken((string)conversation, (string)user, result.Claims.TryGetValue(BoundClaim, out var bound) && bound is true, now > jwt.ValidTo);
    }
}
