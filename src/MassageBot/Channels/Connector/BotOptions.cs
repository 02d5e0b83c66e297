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

    /// <summary>`MultiTenant`, `SingleTenant`, or for a bot that runs in Azure `UserAssignedMSI` or `SystemAssignedMSI`; empty means `MultiTenant`.</summary>
    public string? MicrosoftAppType { get; set; }

    /// <summary>Id of the tenant; needed with `SingleTenant`.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>File of the certificate that the bot signs in with instead of a password: PKCS#12, or PEM with certificate and key.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>Password of that file, if it has one. Keep it in the environment (`Bot__CertificatePassword`), not in a file.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>Thumbprint of the certificate, when it is in the personal store of the program's user or of the machine.</summary>
    public string? CertificateThumbprint { get; set; }

    /// <summary>Hosts that replies and the bot's token may go to, `*.` before a host for all under it. Empty: those of Bot Framework and Teams.</summary>
    public IList<string> AllowedServiceHosts { get; set; } = [];

    /// <summary>Lets a registered bot show its token to channels on this machine, such as the Emulator. For development only.</summary>
    public bool AllowLoopbackServices { get; set; }

    /// <summary>Where the bot signs in, for another cloud; `{0}` stands for the tenant.</summary>
    public string? ToChannelFromBotLoginUrl { get; set; }

    /// <summary>Whether the bot signs in with a certificate.</summary>
    public bool HasCertificate => !string.IsNullOrWhiteSpace(CertificatePath) || !string.IsNullOrWhiteSpace(CertificateThumbprint);

    /// <summary>Whether the bot signs in as a managed identity, which needs no secret.</summary>
    public bool IsManagedIdentity => IsType("UserAssignedMSI") || IsType("SystemAssignedMSI");

    /// <summary>Whether the bot belongs to one tenant.</summary>
    public bool IsSingleTenant => IsType("SingleTenant");

    /// <summary>`https://botframework.azure.us` for a bot in the cloud of the US Government; empty means the public cloud.</summary>
    public string? ChannelService { get; set; }

    /// <summary>Whether the bot is in the cloud of the US Government.</summary>
    public bool IsGovernment => !string.IsNullOrWhiteSpace(ChannelService);

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

    /// <summary>Whether the registration is of a kind.</summary>
    public bool IsType(string type) => string.Equals(MicrosoftAppType?.Trim(), type, StringComparison.OrdinalIgnoreCase);
}
