namespace Microsoft.Bot.Schema.Teams;

/// <summary>The part somebody has in a meeting.</summary>
public class UserMeetingDetails
{
    /// <summary>Whether the person is in the meeting now.</summary>
    public bool InMeeting { get; set; }

    /// <summary>The role: Organizer, Presenter or Attendee.</summary>
    public string? Role { get; set; }
}
