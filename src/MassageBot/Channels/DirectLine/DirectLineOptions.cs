namespace MassageBot.Channels.DirectLine;

/// <summary>The Direct Line endpoint for the website (section `DirectLine`).</summary>
internal sealed class DirectLineOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "DirectLine";

    /// <summary>Origins of websites that may use the chat, such as `https://clinic.example`. The server's own origin always may.</summary>
    public IList<string> AllowedOrigins { get; set; } = [];

    /// <summary>Secret for a website's own server. With a secret, tokens are handed out to its bearer only.</summary>
    public string? Secret { get; set; }

    /// <summary>The program's address as clients reach it, for links in messages and mails; null takes that of the client's own request, and mails do without.</summary>
    public string? PublicAddress { get; set; }

    /// <summary>How long a token is good.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long after its end a token still reconnects and refreshes, for a laptop whose lid was closed.</summary>
    public TimeSpan TokenGrace { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Largest request body, in bytes.</summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>Largest upload, in bytes: the message and its files. Files are read past, so this costs no memory and no disk.</summary>
    public int MaxUploadBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>Conversations and tokens that one address may begin in a minute.</summary>
    public int StartsPerMinute { get; set; } = 600;

    /// <summary>Messages that one conversation may send in a second; more wait for their turn.</summary>
    public int MessagesPerSecond { get; set; } = 20;

    /// <summary>Messages of one conversation that may wait. Beyond that they are refused.</summary>
    public int MessagesWaiting { get; set; } = 100;

    /// <summary>How often an idle stream is kept alive.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(20);
}
