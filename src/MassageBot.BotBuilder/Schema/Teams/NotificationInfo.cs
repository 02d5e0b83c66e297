namespace Microsoft.Bot.Schema.Teams;

/// <summary>Whether and how the user is notified.</summary>
public class NotificationInfo
{
    /// <summary>Creates an empty one.</summary>
    public NotificationInfo()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="alert">Whether it shows in the activity feed.</param>
    public NotificationInfo(bool? alert = default)
    {
        Alert = alert;
    }

    /// <summary>Whether it shows in the activity feed.</summary>
    public bool? Alert { get; set; }

    /// <summary>Whether it shows in the meeting.</summary>
    public bool? AlertInMeeting { get; set; }

    /// <summary>The address of what is shown in the meeting.</summary>
    public string? ExternalResourceUrl { get; set; }
}
