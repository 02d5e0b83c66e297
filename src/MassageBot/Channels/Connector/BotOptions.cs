namespace MassageBot.Channels.Connector;

/// <summary>The bot's registration with Microsoft (section `Bot`). Empty: no cloud, only callers on this machine.</summary>
internal sealed class BotOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Bot";

    /// <summary>Application id of the bot. With one, every caller must show a token for it.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>Lets callers from other machines in without a token. For development only.</summary>
    public bool AllowUnauthenticated { get; set; }

    /// <summary>Largest activity in bytes.</summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024;
}
