using MassageBot.Storage;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.Hosting;

/// <summary>
/// Signs claims so that nobody can make them up or change them, and reads them again: tokens, links and what cards refer to. Each purpose has an
/// issuer and a key of its own, so what was signed for one is nothing for another; the key lives in the database, so every node reads what the others signed.
/// </summary>
/// <param name="secrets">Where the key lives.</param>
/// <param name="keyName">The key's name there.</param>
/// <param name="issuer">The purpose.</param>
/// <param name="longest">Longer ones are not looked at.</param>
internal sealed class SignedClaims(ISecretStore secrets, string keyName, string issuer, int longest)
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly StoredSigningKey _key = new(secrets, keyName);

    /// <summary>The key that they are signed with.</summary>
    public ValueTask<SymmetricSecurityKey> KeyAsync(CancellationToken cancellationToken) => _key.GetAsync(cancellationToken);

    /// <summary>Signs claims.</summary>
    /// <param name="claims">What is signed.</param>
    /// <param name="at">When; null makes the same text of the same claims.</param>
    /// <param name="until">How long they hold, kept in whole seconds; null for ever. Whoever reads them decides what the end means.</param>
    /// <param name="cancellationToken">Ends the wait for the key.</param>
    public async Task<string> SignAsync(Dictionary<string, object> claims, DateTimeOffset? at, DateTimeOffset? until, CancellationToken cancellationToken) =>
        Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            IssuedAt = at?.UtcDateTime,
            Expires = until?.UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(await _key.GetAsync(cancellationToken), SecurityAlgorithms.HmacSha256),
        });

    /// <summary>Reads what was signed; null when it is forged, damaged, or of another purpose. An end that is over is not looked at.</summary>
    public async Task<ReadClaims?> ReadAsync(string? signed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(signed) || signed.Length > longest)
            return null;
        var result = await Handler.ValidateTokenAsync(signed, new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidateAudience = false,
            ValidateLifetime = false,
            RequireExpirationTime = false,
            IssuerSigningKey = await _key.GetAsync(cancellationToken),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        });
        return result.IsValid ? new ReadClaims(result.Claims, result.SecurityToken.ValidTo) : null;
    }
}
