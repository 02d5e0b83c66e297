namespace Microsoft.Bot.Schema.Teams;

/// <summary>The channels of a team.</summary>
public class ConversationList
{
    /// <summary>Creates an empty one.</summary>
    public ConversationList()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="conversations">The channels.</param>
    public ConversationList(IList<ChannelInfo>? conversations = default)
    {
        Conversations = conversations;
    }

    /// <summary>The channels.</summary>
    public IList<ChannelInfo>? Conversations { get; set; }
}
