namespace Microsoft.Bot.Schema.Teams;

/// <summary>A mention in the message.</summary>
public class MessageActionsPayloadMention
{
    /// <summary>Creates an empty one.</summary>
    public MessageActionsPayloadMention()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The number of the mention within the message.</param>
    /// <param name="mentionText">The text of the mention.</param>
    /// <param name="mentioned">Who is mentioned.</param>
    public MessageActionsPayloadMention(int? id = default, string? mentionText = default, MessageActionsPayloadFrom? mentioned = default)
    {
        Id = id;
        MentionText = mentionText;
        Mentioned = mentioned;
    }

    /// <summary>The number of the mention within the message.</summary>
    public int? Id { get; set; }

    /// <summary>The text of the mention.</summary>
    public string? MentionText { get; set; }

    /// <summary>Who is mentioned.</summary>
    public MessageActionsPayloadFrom? Mentioned { get; set; }
}
