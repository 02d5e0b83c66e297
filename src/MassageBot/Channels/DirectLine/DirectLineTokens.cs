using MassageBot.Hosting;
using MassageBot.Storage;
using Microsoft.Extensions.Options;

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

    private readonly SignedClaims _signed = new(secrets, KeyName, Issuer, LongestToken);

    /// <summary>Lifetime of a new token in whole seconds.</summary>
    public int LifetimeSeconds => (int)options.Value.TokenLifetime.TotalSeconds;

    /// <summary>A new token.</summary>
    public Task<string> IssueAsync(string conversationId, string userId, bool isUserBound, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return _signed.SignAsync(
            new Dictionary<string, object> { [ConversationClaim] = conversationId, [UserClaim] = userId, [BoundClaim] = isUserBound }, now, now + options.Value.TokenLifetime, cancellationToken);
    }

    /// <summary>Reads a token; null when it is forged, damaged, or expired beyond the grace period.</summary>
    public async Task<DirectLineToken?> ReadAsync(string? token, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await _signed.ReadAsync(token, cancellationToken) is not { } read || read.IsPast(now, options.Value.TokenGrace))
            return null;
        return read.Text(ConversationClaim) is { } conversation && read.Text(UserClaim) is { } user
            ? new DirectLineToken(conversation, user, read.IsTrue(BoundClaim), read.IsPast(now))
            : null;
    }
}
