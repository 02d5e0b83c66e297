namespace MassageBot.Storage;

/// <summary>Why a check-in was not sent, as it is kept and shown to staff.</summary>
public static class SkipReasons
{
    /// <summary>The client has not agreed to be asked.</summary>
    public const string NoConsent = "no-consent";

    /// <summary>The client said stop.</summary>
    public const string OptedOut = "opted-out";

    /// <summary>It was too late: it had expired.</summary>
    public const string TooLate = "too-late";

    /// <summary>The client's quiet hours left no moment for it.</summary>
    public const string QuietHours = "quiet-hours";

    /// <summary>Another one went to the same client a short time before, and this one would have expired.</summary>
    public const string TooClose = "too-close";

    /// <summary>There is neither a conversation nor an address that can be used.</summary>
    public const string NoWay = "no-way";

    /// <summary>The plan no longer has this step.</summary>
    public const string NotInPlan = "not-in-plan";

    /// <summary>The client's time zone is not known here.</summary>
    public const string UnknownTimeZone = "unknown-time-zone";

    /// <summary>Staff took it back.</summary>
    public const string Withdrawn = "withdrawn";
}
