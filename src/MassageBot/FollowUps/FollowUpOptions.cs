namespace MassageBot.FollowUps;

/// <summary>How clients are asked after a treatment (section `FollowUps`).</summary>
internal sealed class FollowUpOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "FollowUps";

    /// <summary>When the quiet hours of a client's own clock begin.</summary>
    public TimeOnly QuietFrom { get; set; } = new(21, 0);

    /// <summary>When they end. The same as their beginning: there are none.</summary>
    public TimeOnly QuietUntil { get; set; } = new(8, 0);

    /// <summary>The clinic's time zone, as IANA names it; for clients of whom no other is told.</summary>
    public string TimeZone { get; set; } = "Europe/London";

    /// <summary>How long after a treatment was told nothing leaves yet, so that it can be taken back.</summary>
    public TimeSpan UndoWindow { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>The least time between two check-ins of one client, also of different treatments. What must be known first doesn't wait.</summary>
    public TimeSpan ClientSpacing { get; set; } = TimeSpan.FromHours(4);

    /// <summary>How long after a node claimed a check-in another one may take it over.</summary>
    public TimeSpan ClaimDuration { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How many check-ins are handed over in one transaction.</summary>
    public int BatchSize { get; set; } = 200;

    /// <summary>How long the program sleeps at most before it looks whether another node or a command planned something.</summary>
    public TimeSpan LongestSleep { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Address of the page with the chat, to which the links of mails lead; without it no mail is sent.</summary>
    public string? ChatAddress { get; set; }

    /// <summary>The quiet hours.</summary>
    public QuietHours Quiet => new(QuietFrom, QuietUntil);
}
