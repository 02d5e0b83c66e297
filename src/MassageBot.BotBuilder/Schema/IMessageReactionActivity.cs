namespace Microsoft.Bot.Schema;

/// <summary>Reactions to a message were added or removed.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>The reactions that were added.</summary>
    IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>The reactions that were taken back.</summary>
    IList<MessageReaction>? ReactionsRemoved { get; set; }
}
