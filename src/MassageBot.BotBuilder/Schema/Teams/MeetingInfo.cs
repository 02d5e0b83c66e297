namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting, its chat and who called it.</summary>
public class MeetingInfo
{
    /// <summary>Creates an empty one.</summary>
    public MeetingInfo()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="details">The meeting.</param>
    /// <param name="conversation">The chat of the meeting.</param>
    /// <param name="organizer">Who called it.</param>
    public MeetingInfo(MeetingDetails? details, ConversationAccount? conversation = default, TeamsChannelAccount? organizer = default)
    {
        Details = details;
        Conversation = conversation;
        Organizer = organizer;
    }

    /// <summary>The meeting.</summary>
    public MeetingDetails? Details { get; set; }

    /// <summary>The chat of the meeting.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>Who called it.</summary>
    public TeamsChannelAccount? Organizer { get; set; }
}
