namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting that ended.</summary>
public class MeetingEndEventDetails : MeetingEventDetails
{
    /// <summary>Creates an empty one.</summary>
    public MeetingEndEventDetails()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id of the meeting, in Base64.</param>
    /// <param name="joinUrl">The address that joins the meeting.</param>
    /// <param name="title">The title.</param>
    /// <param name="meetingType">The kind of meeting.</param>
    /// <param name="endTime">When it ended, in UTC.</param>
    public MeetingEndEventDetails(
        string? id,
        Uri? joinUrl = default,
        string? title = default,
        string meetingType = "Scheduled",
        DateTime endTime = default)
    {
        Id = id;
        JoinUrl = joinUrl;
        Title = title;
        MeetingType = meetingType;
        EndTime = endTime;
    }

    /// <summary>When it ended, in UTC.</summary>
    public DateTime EndTime { get; set; }
}
