namespace MassageBot.Channels.Teams;

/// <summary>The clinic's staff in Microsoft Teams (section `Teams`). Without a tenant nobody is served there and nothing is posted.</summary>
internal sealed class TeamsOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Teams";

    /// <summary>Ids of the organisations that are served; everybody else gets a polite refusal.</summary>
    public IList<string> Tenants { get; set; } = [];

    /// <summary>Microsoft Entra object ids of those who may ask, see cases and take them.</summary>
    public IList<string> Staff { get; set; } = [];

    /// <summary>Object ids of duty managers: they also see what concerns a person's safety from a colleague.</summary>
    public IList<string> Managers { get; set; } = [];

    /// <summary>Object ids of those who run the program; they may what managers may.</summary>
    public IList<string> Admins { get; set; } = [];

    /// <summary>Conversation id (`19:…@thread.tacv2`) of the channel in which cases appear.</summary>
    public string? EscalationChannel { get; set; }

    /// <summary>Conversation id of the managers' channel or chat. Safeguarding cases appear there only.</summary>
    public string? ManagerChannel { get; set; }

    /// <summary>Where messages to a channel go as long as nothing came from it; Teams names its own address with everything it sends.</summary>
    public string ServiceUrl { get; set; } = "https://smba.trafficmanager.net/teams/";

    /// <summary>How soon somebody takes a case, by its level (or `PERSON`), as the client is told.</summary>
    public Dictionary<string, TimeSpan> Promises { get; set; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EMERGENCY"] = TimeSpan.FromMinutes(5),
        ["URGENT"] = TimeSpan.FromMinutes(30),
        ["ROUTINE"] = TimeSpan.FromHours(24),
        ["THERAPIST"] = TimeSpan.FromHours(24),
        ["PERSON"] = TimeSpan.FromMinutes(30),
    };

    /// <summary>When staff are there, by weekday: `Monday` is `09:00-12:30, 13:30-18:00`. A promise counts these hours only; without any, all hours.</summary>
    public Dictionary<string, string> Hours { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The clinic's time zone by its IANA name; that of the machine if left out.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Id of a team (`19:…@thread.tacv2`) whose members count as staff, too.</summary>
    public string? StaffTeam { get; set; }

    /// <summary>Object ids of those who are told one after the other when nobody took a case in time.</summary>
    public IList<string> Chain { get; set; } = [];

    /// <summary>How long each of the chain has before the next one is told.</summary>
    public TimeSpan ReminderInterval { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a case can still matter; one that nobody took by then expires.</summary>
    public TimeSpan ExpireAfter { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Whether anybody is served.</summary>
    public bool IsOn => Tenants.Count > 0;

    /// <summary>The channel in which cases of a route appear; null where there is none.</summary>
    public string? ChannelFor(string? route) => IsForManagers(route) ? ManagerChannel : EscalationChannel;

    /// <summary>Who is told one after the other of a case of a route: of one for managers, managers only.</summary>
    public IReadOnlyList<string> ChainFor(string? route) =>
        IsForManagers(route) ? [.. Chain.Where(id => Managers.Concat(Admins).Contains(id, StringComparer.OrdinalIgnoreCase))] : [.. Chain];

    /// <summary>Whether only managers may see cases of a route.</summary>
    public static bool IsForManagers(string? route) => route is "SAFEGUARDING";
}
