namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Names and addresses of the sign-in between channels and bots.</summary>
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

    /// <summary>The tenant of bots that serve many tenants.</summary>
    public const string DefaultChannelAuthTenant = "botframework.com";

    /// <summary>The kind of identity of a caller without a token.</summary>
    public const string AnonymousAuthType = "anonymous";

    /// <summary>The claim with the id of the app.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>The claim with the audience.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>The claim with the address of the channel.</summary>
    public const string ServiceUrlClaim = "serviceurl";
}
