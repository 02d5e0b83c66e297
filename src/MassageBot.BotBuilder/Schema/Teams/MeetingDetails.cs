namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting as it is planned.</summary>
public class MeetingDetails : MeetingDetailsBase
{
    /// <summary>Creates an empty one.</summary>
    public MeetingDetails()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id of the meeting, in Base64.</param>
    /// <param name="msGraphResourceId">The id that Microsoft Graph knows it by.</param>
    /// <param name="scheduledStartTime">When it should start, in UTC.</param>
    /// <param name="scheduledEndTime">When it should end, in UTC.</param>
    /// <param name="joinUrl">The address that joins the meeting.</param>
    /// <param name="title">The title.</param>
    /// <param name="type">The kind of meeting, for example Scheduled.</param>
    public MeetingDetails(
        string? id,
        string? msGraphResourceId = default,
        DateTime? scheduledStartTime = default,
        DateTime? scheduledEndTime = default,
        Uri? joinUrl = default,
        string? title = default,
        string type = "Scheduled")
    {
        Id = id;
        MsGraphResourceId = msGraphResourceId;
        ScheduledStartTime = scheduledStartTime;
        ScheduledEndTime = scheduledEndTime;
        JoinUrl = joinUrl;
        Title = title;
        Type = type;
    }

    /// <summary>The id that Microsoft Graph knows it by.</summary>
    public string? MsGraphResourceId { get; set; }

    /// <summary>When it should start, in UTC.</summary>
    public DateTime? ScheduledStartTime { get; set; }

    /// <summary>When it should end, in UTC.</summary>
    public DateTime? ScheduledEndTime { get; set; }

    /// <summary>The kind of meeting, for example Scheduled.</summary>
    public string? Type { get; set; }
}
