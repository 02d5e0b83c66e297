using System.Security.Claims;
using MassageBot.BotBuilder;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Checks the tokens of callers: those of the Bot Connector, and those of Microsoft Entra that the bot's own app shows, as
/// the Emulator does. First whether an issuer made the token, then whether it made it for this call.
/// </summary>
internal sealed class IncomingTokens(
    ChannelCloud cloud,
    SigningKeys channelKeys,
    SigningKeys entraKeys,
    string[] requiredEndorsements,
    TimeProvider time)
{
    public const int Largest = 16 * 1024;

    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private const string Scheme = "Bearer ";

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <exception cref="UnauthorizedAccessException">The caller is refused; the message is one of <see cref="TokenCheck"/>.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(
        string? authHeader,
        string? channelId,
        string? serviceUrl,
        Func<string, Task<bool>> isOurApp,
        CancellationToken cancellationToken)
    {
        var token = TokenText.Read(Bearer(authHeader));
        var isFromChannel = token.Issuer == cloud.TokenIssuer;
        if (!isFromChannel && !cloud.EntraIssuers.Contains(token.Issuer))
            throw TokenCheck.Refused(TokenCheck.Issuer);

        var key = await (isFromChannel ? channelKeys : entraKeys).FindAsync(token.Kid, token.Alg, cancellationToken);
        var identity = await VerifyAsync(token, key);
        CheckTimes(token);
        var audience = await AudienceAsync(token, isOurApp);
        if (isFromChannel)
            CheckChannel(token, key, channelId, serviceUrl);
        else
            CheckEntra(token, audience);
        return identity;
    }

    private static string Bearer(string? authHeader)
    {
        if (string.IsNullOrWhiteSpace(authHeader))
            throw TokenCheck.Refused(TokenCheck.MissingToken);
        if (authHeader.Length > Largest)
            throw TokenCheck.Refused(TokenCheck.TooLarge);
        if (!authHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || authHeader.AsSpan(Scheme.Length).IsWhiteSpace())
            throw TokenCheck.Refused(TokenCheck.MissingToken);
        return authHeader[Scheme.Length..].Trim();
    }

    private async Task<ClaimsIdentity> VerifyAsync(JsonWebToken token, JsonWebKey key)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidAlgorithms = [token.Alg],
            RequireSignedTokens = true,
            // Each of these is a check of its own here, with a name of its own.
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
        });
        return result.IsValid && (string.IsNullOrEmpty(key.Alg) || key.Alg == token.Alg)
            ? result.ClaimsIdentity
            : throw TokenCheck.Refused(TokenCheck.Signature);
    }

    private void CheckTimes(JsonWebToken token)
    {
        // What never expires is refused, too.
        var now = time.GetUtcNow().UtcDateTime;
        if (token.ValidTo == DateTime.MinValue || now - ClockSkew > token.ValidTo)
            throw TokenCheck.Refused(TokenCheck.Expired);
        if (now + ClockSkew < token.ValidFrom)
            throw TokenCheck.Refused(TokenCheck.NotYetValid);
    }

    private static async Task<string> AudienceAsync(JsonWebToken token, Func<string, Task<bool>> isOurApp) =>
        token.Audiences.ToList() is [var audience] && !string.IsNullOrEmpty(audience) && await isOurApp(audience)
            ? audience
            : throw TokenCheck.Refused(TokenCheck.Audience);

    private void CheckChannel(JsonWebToken token, JsonWebKey key, string? channelId, string? serviceUrl)
    {
        if (Claim(token, AuthenticationConstants.ServiceUrlClaim) is not { Length: > 0 } address || !string.Equals(address, serviceUrl, StringComparison.OrdinalIgnoreCase))
            throw TokenCheck.Refused(TokenCheck.ServiceUrl);

        var endorsements = key.AdditionalData.TryGetValue("endorsements", out var found) && BotJson.TryConvertTo<string[]>(found, out var read) ? read : [];
        if (string.IsNullOrEmpty(channelId) || !requiredEndorsements.Append(channelId).All(needed => endorsements.Contains(needed, StringComparer.OrdinalIgnoreCase)))
            throw TokenCheck.Refused(TokenCheck.Endorsement);
    }

    private static void CheckEntra(JsonWebToken token, string audience)
    {
        if (Claim(token, AuthenticationConstants.TenantIdClaim) is { } tenant && !string.Equals(tenant, TenantOf(token.Issuer) ?? tenant, StringComparison.OrdinalIgnoreCase))
            throw TokenCheck.Refused(TokenCheck.Tenant);

        var caller = Claim(token, AuthenticationConstants.VersionClaim) switch
        {
            null or "" or "1.0" => Claim(token, AuthenticationConstants.AppIdClaim),
            "2.0" => Claim(token, AuthenticationConstants.AuthorizedParty),
            _ => null,
        };
        if (!string.Equals(caller, audience, StringComparison.OrdinalIgnoreCase))
            throw TokenCheck.Refused(TokenCheck.CallerApp);
    }

    // https://sts.windows.net/{tenant}/, https://login.microsoftonline.com/{tenant}/v2.0; another one that the host named may have none.
    private static string? TenantOf(string issuer) =>
        Uri.TryCreate(issuer, UriKind.Absolute, out var address) && address.AbsolutePath.Split('/') is [_, { Length: > 0 } tenant, ..] ? tenant : null;

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;
}
