namespace MassageBot.Channels.Connector;

/// <summary>The bot's registration with Microsoft (section `Bot`). Empty: no cloud, only callers on this machine.</summary>
internal sealed class BotOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Bot";

    /// <summary>Application id of the bot. With one, every caller must show a token for it.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>Password of the registration. Keep it in the environment (`Bot__MicrosoftAppPassword`), not in a file.</summary>
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>`MultiTenant` or `SingleTenant`; empty means `MultiTenant`.</summary>
    public string? MicrosoftAppType { get; set; }

    /// <summary>Id of the tenant; needed with `SingleTenant`.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>`https://botframework.azure.us` for a bot in the cloud of the US Government; empty means the public cloud.</summary>
    public string? ChannelService { get; set; }

    /// <summary>Whether the bot is registered, so that tokens are asked for and shown.</summary>
    public bool IsRegistered => !string.IsNullOrWhiteSpace(MicrosoftAppId);

    /// <summary>Whether activities are taken at all; without, there is no `/api/messages` and no registration is needed.</summary>
    public bool AcceptActivities { get; set; } = true;

    /// <summary>
    /// Lets callers from other machines in without a token, and sends replies wherever they ask. Stops the start outside
    /// the environment Development.
    /// </summary>
    public bool AllowUnauthenticated { get; set; }

    /// <summary>Largest activity in bytes.</summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024;
}
