namespace Microsoft.Bot.Schema.Teams;

/// <summary>The part somebody has in a meeting.</summary>
public class MeetingParticipantInfo
{
    /// <summary>Creates an empty one.</summary>
    public MeetingParticipantInfo()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="role">The role: Organizer, Presenter or Attendee.</param>
    /// <param name="inMeeting">Whether the person is in the meeting now.</param>
    public MeetingParticipantInfo(string? role = default, bool? inMeeting = default)
    {
        Role = role;
        InMeeting = inMeeting;
    }

    /// <summary>The role: Organizer, Presenter or Attendee.</summary>
    public string? Role { get; set; }

    /// <summary>Whether the person is in the meeting now.</summary>
    public bool? InMeeting { get; set; }
}
