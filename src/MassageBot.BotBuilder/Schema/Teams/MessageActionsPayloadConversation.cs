namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team or channel that wrote or is mentioned.</summary>
public class MessageActionsPayloadConversation
{
    /// <summary>Creates an empty one.</summary>
    public MessageActionsPayloadConversation()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="conversationIdentityType">What it is: team or channel.</param>
    /// <param name="id">Its id.</param>
    /// <param name="displayName">The name that is shown.</param>
    public MessageActionsPayloadConversation(
        string? conversationIdentityType = default,
        string? id = default,
        string? displayName = default)
    {
        ConversationIdentityType = conversationIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    /// <summary>What it is: team or channel.</summary>
    public string? ConversationIdentityType { get; set; }

    /// <summary>Its id.</summary>
    public string? Id { get; set; }

    /// <summary>The name that is shown.</summary>
    public string? DisplayName { get; set; }
}
