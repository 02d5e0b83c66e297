namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Names and addresses of the sign-in between channels and bots in the cloud of the US Government.</summary>
public static class GovernmentAuthenticationConstants
{
    /// <summary>The value of the setting <c>ChannelService</c> that chooses this cloud.</summary>
    public const string ChannelService = "https://botframework.azure.us";

    /// <summary>The audience of calls from a bot to a channel.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.us";

    /// <summary>Where a bot that serves many tenants gets its tokens.</summary>
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us";

    /// <summary>Where a bot gets its tokens; the tenant goes into the place.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.us/{0}";

    /// <summary>The tenant of bots that serve many tenants.</summary>
    public const string DefaultChannelAuthTenant = "MicrosoftServices.onmicrosoft.us";
}
