using System.Globalization;
using MassageBot.Hosting;
using MassageBot.Storage;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.FollowUps;

/// <summary>
/// Signs and reads what the link to end the check-ins carries. It stands in mails and in servers' logs, so it has a key of its own and opens no chat;
/// and it never runs out, because a stop is never refused.
/// </summary>
internal sealed class UnsubscribeLinks(ISecretStore secrets, IOptions<FollowUpOptions> options)
{
    private const string KeyName = "unsubscribe-link-key";
    private const string Issuer = "massagebot-unsubscribe";
    private const string ClientClaim = "cl";
    private const int LongestToken = 1024;
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly StoredSigningKey _key = new(secrets, KeyName);

    /// <summary>The address that ends a client's check-ins; null when the program's own address isn't set.</summary>
    public async Task<string?> AddressAsync(long clientId, CancellationToken cancellationToken)
    {
        if (options.Value.ServerAddress is not { } server)
            return null;
        var token = Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Claims = new Dictionary<string, object> { [ClientClaim] = clientId },
            SigningCredentials = new SigningCredentials(await _key.GetAsync(cancellationToken), SecurityAlgorithms.HmacSha256),
        });
        return $"{server.TrimEnd('/')}{UnsubscribeEndpoints.Path}?{UnsubscribeEndpoints.TokenQuery}={token}";
    }

    /// <summary>The client of a link; null when it is forged or damaged.</summary>
    public async Task<long?> ReadAsync(string? token, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token) || token.Length > LongestToken)
            return null;
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidateAudience = false,
            ValidateLifetime = false,
            RequireExpirationTime = false,
            IssuerSigningKey = await _key.GetAsync(cancellationToken),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        });
        return result.IsValid && result.Claims.TryGetValue(ClientClaim, out var client) ? Convert.ToInt64(client, CultureInfo.InvariantCulture) : null;
    }
}
