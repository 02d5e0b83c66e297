using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams tells about an activity beyond the protocol, and what a bot tells Teams.</summary>
public class TeamsChannelData
{
    /// <summary>Creates an empty one.</summary>
    public TeamsChannelData()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="channel">The channel the activity belongs to.</param>
    /// <param name="eventType">What happened, for example channelCreated or editMessage.</param>
    /// <param name="team">The team the activity belongs to.</param>
    /// <param name="notification">Whether and how the user is notified.</param>
    /// <param name="tenant">The tenant the activity comes from.</param>
    public TeamsChannelData(
        ChannelInfo? channel = default,
        string? eventType = default,
        TeamInfo? team = default,
        NotificationInfo? notification = default,
        TenantInfo? tenant = default)
        : this(channel, eventType, team, notification, tenant, null)
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="channel">The channel the activity belongs to.</param>
    /// <param name="eventType">What happened, for example channelCreated or editMessage.</param>
    /// <param name="team">The team the activity belongs to.</param>
    /// <param name="notification">Whether and how the user is notified.</param>
    /// <param name="tenant">The tenant the activity comes from.</param>
    /// <param name="onBehalfOf">In whose name the message is sent.</param>
    public TeamsChannelData(
        ChannelInfo? channel = default,
        string? eventType = default,
        TeamInfo? team = default,
        NotificationInfo? notification = default,
        TenantInfo? tenant = default,
        IList<OnBehalfOf>? onBehalfOf = default)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
        OnBehalfOf = onBehalfOf ?? [];
    }

    /// <summary>The channel the activity belongs to.</summary>
    public ChannelInfo? Channel { get; set; }

    /// <summary>What happened, for example channelCreated or editMessage.</summary>
    public string? EventType { get; set; }

    /// <summary>The team the activity belongs to.</summary>
    public TeamInfo? Team { get; set; }

    /// <summary>Whether and how the user is notified.</summary>
    public NotificationInfo? Notification { get; set; }

    /// <summary>The tenant the activity comes from.</summary>
    public TenantInfo? Tenant { get; set; }

    /// <summary>The meeting the activity belongs to.</summary>
    public TeamsMeetingInfo? Meeting { get; set; }

    /// <summary>What the user chose when the bot was installed.</summary>
    public TeamsChannelDataSettings? Settings { get; set; }

    /// <summary>In whose name the message is sent; never null. An empty list is not written.</summary>
    [JsonIgnore]
    public IList<OnBehalfOf> OnBehalfOf { get; private set; } = [];

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? AdditionalProperties { get; set; } = new Dictionary<string, object>();

    [JsonInclude]
    [JsonPropertyName("onBehalfOf")]
    internal IList<OnBehalfOf>? OnBehalfOfOnTheWire
    {
        get => OnBehalfOf.Count > 0 ? OnBehalfOf : null;
        set => OnBehalfOf = value ?? [];
    }
}
