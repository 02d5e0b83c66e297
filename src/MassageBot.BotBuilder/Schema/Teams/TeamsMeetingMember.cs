namespace Microsoft.Bot.Schema.Teams;

/// <summary>Somebody who joined or left a meeting.</summary>
public class TeamsMeetingMember
{
    /// <summary>Creates one from its parts.</summary>
    /// <param name="user">The person.</param>
    /// <param name="meeting">The part of the person in the meeting.</param>
    public TeamsMeetingMember(TeamsChannelAccount? user, UserMeetingDetails? meeting)
    {
        User = user;
        Meeting = meeting;
    }

    /// <summary>The person.</summary>
    public TeamsChannelAccount? User { get; set; }

    /// <summary>The part of the person in the meeting.</summary>
    public UserMeetingDetails? Meeting { get; set; }
}
