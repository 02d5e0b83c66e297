using System.Net;

namespace MassageBot.FollowUps.Mail;

/// <summary>The mail server by which clients are asked who have no chat open (section `Mail`). Without <see cref="Host"/> no mail is sent.</summary>
internal sealed class MailOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Mail";

    private const int SubmissionPort = 587;
    private const int TlsPort = 465;

    /// <summary>The server's name.</summary>
    public string? Host { get; set; }

    /// <summary>Its port; 587, or 465 with <see cref="MailSecurity.Tls"/>, unless told otherwise.</summary>
    public int? Port { get; set; }

    /// <summary>How the way to it is protected.</summary>
    public MailSecurity Security { get; set; }

    /// <summary>Who signs in; without it nobody does.</summary>
    public string? User { get; set; }

    /// <summary>The password that goes with it.</summary>
    public string? Password { get; set; }

    /// <summary>From whom the mails come.</summary>
    public string? FromAddress { get; set; }

    /// <summary>The name beside it; the clinic's unless told otherwise.</summary>
    public string? FromName { get; set; }

    /// <summary>Where answers go; to the sender unless told otherwise.</summary>
    public string? ReplyTo { get; set; }

    /// <summary>How long one mail may take.</summary>
    public TimeSpan LongestSend { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The port that is used.</summary>
    public int UsedPort => Port ?? (Security == MailSecurity.Tls ? TlsPort : SubmissionPort);

    /// <summary>Whether the server is this machine.</summary>
    public bool IsLocal => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
