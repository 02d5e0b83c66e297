namespace Microsoft.Bot.Schema.Teams;

/// <summary>A reaction to the message.</summary>
public class MessageActionsPayloadReaction
{
    /// <summary>Creates an empty one.</summary>
    public MessageActionsPayloadReaction()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="reactionType">The kind: like, heart, laugh, surprised, sad or angry.</param>
    /// <param name="createdDateTime">When it was given.</param>
    /// <param name="user">Who gave it.</param>
    public MessageActionsPayloadReaction(
        string? reactionType = default,
        string? createdDateTime = default,
        MessageActionsPayloadFrom? user = default)
    {
        ReactionType = reactionType;
        CreatedDateTime = createdDateTime;
        User = user;
    }

    /// <summary>The kind: like, heart, laugh, surprised, sad or angry.</summary>
    public string? ReactionType { get; set; }

    /// <summary>When it was given.</summary>
    public string? CreatedDateTime { get; set; }

    /// <summary>Who gave it.</summary>
    public MessageActionsPayloadFrom? User { get; set; }
}
