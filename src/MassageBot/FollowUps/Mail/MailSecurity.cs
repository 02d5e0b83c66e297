namespace MassageBot.FollowUps.Mail;

/// <summary>How the way to the mail server is protected.</summary>
internal enum MailSecurity
{
    /// <summary>Begins in the clear and is encrypted before anything is said; without that nothing is sent.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>Not at all: only to a server on this machine.</summary>
    None,
}
