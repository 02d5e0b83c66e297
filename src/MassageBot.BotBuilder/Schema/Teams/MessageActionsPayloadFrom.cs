namespace Microsoft.Bot.Schema.Teams;

/// <summary>Who wrote, reacted or is mentioned; one of its members is set.</summary>
public class MessageActionsPayloadFrom
{
    /// <summary>Creates an empty one.</summary>
    public MessageActionsPayloadFrom()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="user">The user.</param>
    /// <param name="application">The program.</param>
    /// <param name="conversation">The team or channel.</param>
    public MessageActionsPayloadFrom(
        MessageActionsPayloadUser? user = default,
        MessageActionsPayloadApp? application = default,
        MessageActionsPayloadConversation? conversation = default)
    {
        User = user;
        Application = application;
        Conversation = conversation;
    }

    /// <summary>The user.</summary>
    public MessageActionsPayloadUser? User { get; set; }

    /// <summary>The program.</summary>
    public MessageActionsPayloadApp? Application { get; set; }

    /// <summary>The team or channel.</summary>
    public MessageActionsPayloadConversation? Conversation { get; set; }
}
