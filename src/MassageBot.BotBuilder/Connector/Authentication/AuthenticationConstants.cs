namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Names and addresses of the sign-in between channels and bots in the public cloud.</summary>
public static class AuthenticationConstants
{
    /// <summary>The audience of calls from a bot to a channel.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>Where a bot gets its tokens; the tenant goes into the place.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";

    /// <summary>The issuer of tokens from channels.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    /// <summary>Where the keys of the channels' tokens are published.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where the keys of Microsoft Entra's tokens are published, which the Emulator shows.</summary>
    public const string ToBotFromEmulatorOpenIdMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>The issuer of Microsoft Entra's tokens of version 1; the tenant goes into the place.</summary>
    public const string ValidTokenIssuerUrlTemplateV1 = "https://sts.windows.net/{0}/";

    /// <summary>The issuer of Microsoft Entra's tokens of version 2; the tenant goes into the place.</summary>
    public const string ValidTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.com/{0}/v2.0";

    /// <summary>The issuer of tokens of version 1 in the cloud of the US Government; the tenant goes into the place.</summary>
    public const string ValidGovernmentTokenIssuerUrlTemplateV1 = "https://login.microsoftonline.us/{0}/";

    /// <summary>The issuer of tokens of version 2 in the cloud of the US Government; the tenant goes into the place.</summary>
    public const string ValidGovernmentTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.us/{0}/v2.0";

    /// <summary>The tenant of bots that serve many tenants.</summary>
    public const string DefaultChannelAuthTenant = "botframework.com";

    /// <summary>The kind of identity of a caller without a token.</summary>
    public const string AnonymousAuthType = "anonymous";

    /// <summary>The claim with the id of the app that a token of version 1 was given to.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>The claim with the id of the app that a token of version 2 was given to.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>The claim with the version of a token of Microsoft Entra: <c>1.0</c> or <c>2.0</c>.</summary>
    public const string VersionClaim = "ver";

    /// <summary>The claim with the tenant of a token of Microsoft Entra.</summary>
    public const string TenantIdClaim = "tid";

    /// <summary>The claim with the audience.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>The claim with the address of the channel.</summary>
    public const string ServiceUrlClaim = "serviceurl";
}
