namespace MassageBot.FollowUps.Mail;

/// <summary>Why a mail was not taken, as it is kept and shown to staff.</summary>
internal static class MailReasons
{
    /// <summary>The client's address is none.</summary>
    public const string BadAddress = "mail-bad-address";

    /// <summary>The client's name holds a line break or control character.</summary>
    public const string BadName = "mail-bad-name";

    /// <summary>The server knows no such mailbox.</summary>
    public const string NoMailbox = "mail-no-mailbox";

    /// <summary>The server refused the mail for good.</summary>
    public const string Refused = "mail-refused";

    /// <summary>The server asked for another try later.</summary>
    public const string NotNow = "mail-not-now";

    /// <summary>The server can't be reached, is too slow, or hangs up.</summary>
    public const string Unreachable = "mail-unreachable";

    /// <summary>Its certificate is not trusted.</summary>
    public const string Certificate = "mail-certificate";

    /// <summary>It doesn't let the bot sign in.</summary>
    public const string SignIn = "mail-sign-in";

    /// <summary>It doesn't offer the protection that is set.</summary>
    public const string NoTls = "mail-no-tls";

    /// <summary>The server took it, and it came back later.</summary>
    public const string Bounced = "mail-bounced";
}
