namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting that started.</summary>
public class MeetingStartEventDetails : MeetingEventDetails
{
    /// <summary>Creates an empty one.</summary>
    public MeetingStartEventDetails()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id of the meeting, in Base64.</param>
    /// <param name="joinUrl">The address that joins the meeting.</param>
    /// <param name="title">The title.</param>
    /// <param name="meetingType">The kind of meeting.</param>
    /// <param name="startTime">When it started, in UTC.</param>
    public MeetingStartEventDetails(
        string? id,
        Uri? joinUrl = default,
        string? title = default,
        string meetingType = "Scheduled",
        DateTime startTime = default)
    {
        Id = id;
        JoinUrl = joinUrl;
        Title = title;
        MeetingType = meetingType;
        StartTime = startTime;
    }

    /// <summary>When it started, in UTC.</summary>
    public DateTime StartTime { get; set; }
}
