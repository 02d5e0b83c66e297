using System.Security.Claims;
using MassageBot.BotBuilder;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Checks the tokens of the Bot Connector: signature, issuer, life time, audience, address of the channel and the
/// channels a key is endorsed for.
/// </summary>
internal sealed class ChannelTokenValidator
{
    private const string Scheme = "Bearer ";

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _metadata;
    private readonly TokenValidationParameters _parameters;

    private readonly string[] _requiredEndorsements;

    public ChannelTokenValidator(string issuer, string metadataUrl, string[] requiredEndorsements, HttpClient httpClient)
    {
        _requiredEndorsements = requiredEndorsements;
        var isLoopback = Uri.TryCreate(metadataUrl, UriKind.Absolute, out var address) && address.IsLoopback;
        _metadata = new ConfigurationManager<OpenIdConnectConfiguration>(
            metadataUrl,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(httpClient) { RequireHttps = !isLoopback });
        _parameters = new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidateIssuer = true,
            ValidateAudience = false, // The ids of the bot may come from a database; they are checked below.
            ValidateLifetime = true,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ValidateIssuerSigningKey = true,
            ClockSkew = TimeSpan.FromMinutes(5),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
            ConfigurationManager = _metadata,
        };
    }

    /// <returns>The identity, or null and the reason why the token is refused.</returns>
    public async Task<(ClaimsIdentity? Identity, string? Refusal)> ValidateAsync(
        string? authHeader,
        string? channelId,
        string? serviceUrl,
        Func<string, Task<bool>> isOurApp,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(authHeader))
            return (null, "there is no Authorization header");
        if (!authHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return (null, "the Authorization header is not a bearer token");

        var result = await _handler.ValidateTokenAsync(authHeader[Scheme.Length..].Trim(), _parameters);
        if (!result.IsValid)
            return (null, result.Exception?.GetType().Name ?? "the token is invalid");

        var identity = result.ClaimsIdentity;
        var audience = identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value;
        if (audience is null || !await isOurApp(audience))
            return (null, "the token is for another bot");

        var address = identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (address is null || !string.Equals(address, serviceUrl, StringComparison.OrdinalIgnoreCase))
            return (null, "the token is for another serviceUrl");

        var keyId = (result.SecurityToken as JsonWebToken)?.Kid;
        return await IsEndorsedAsync(keyId, channelId, cancellationToken)
            ? (identity, null)
            : (null, "the key of the token is not endorsed for the channel");
    }

    private async Task<bool> IsEndorsedAsync(string? keyId, string? channelId, CancellationToken cancellationToken)
    {
        var metadata = await _metadata.GetConfigurationAsync(cancellationToken);
        var key = metadata.JsonWebKeySet?.Keys.FirstOrDefault(candidate => candidate.Kid == keyId);
        if (key is null)
            return false;
        if (!key.AdditionalData.TryGetValue("endorsements", out var found))
            return _requiredEndorsements.Length == 0;

        return BotJson.TryConvertTo<string[]>(found, out var endorsements)
            && _requiredEndorsements.Append(channelId).All(needed => endorsements.Contains(needed, StringComparer.OrdinalIgnoreCase));
    }
}
