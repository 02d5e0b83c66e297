namespace Microsoft.Bot.Schema.Teams;

/// <summary>Somebody in a meeting.</summary>
public class TeamsMeetingParticipant
{
    /// <summary>Creates an empty one.</summary>
    public TeamsMeetingParticipant()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="user">The person.</param>
    /// <param name="conversation">The chat of the meeting.</param>
    /// <param name="meeting">The part of the person in the meeting.</param>
    public TeamsMeetingParticipant(
        TeamsChannelAccount? user,
        ConversationAccount? conversation = default,
        MeetingParticipantInfo? meeting = default)
    {
        User = user;
        Conversation = conversation;
        Meeting = meeting;
    }

    /// <summary>The person.</summary>
    public TeamsChannelAccount? User { get; set; }

    /// <summary>The chat of the meeting.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The part of the person in the meeting.</summary>
    public MeetingParticipantInfo? Meeting { get; set; }
}
