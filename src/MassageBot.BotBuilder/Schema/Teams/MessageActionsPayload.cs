namespace Microsoft.Bot.Schema.Teams;

/// <summary>The message that a message extension was called on.</summary>
public class MessageActionsPayload
{
    /// <summary>Creates an empty one.</summary>
    public MessageActionsPayload()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id of the message.</param>
    /// <param name="replyToId">The message that it answers.</param>
    /// <param name="messageType">The kind of message.</param>
    /// <param name="createdDateTime">When it was written.</param>
    /// <param name="lastModifiedDateTime">When it was last edited.</param>
    /// <param name="deleted">Whether it was deleted.</param>
    /// <param name="subject">The subject line.</param>
    /// <param name="summary">A summary for places that cannot show the message.</param>
    /// <param name="importance">The importance: normal, high or urgent.</param>
    /// <param name="locale">The locale of the writer.</param>
    /// <param name="from">Who wrote it.</param>
    /// <param name="body">The text.</param>
    /// <param name="attachmentLayout">How attachments are laid out.</param>
    /// <param name="attachments">The attachments.</param>
    /// <param name="mentions">Who is mentioned.</param>
    /// <param name="reactions">The reactions to it.</param>
    public MessageActionsPayload(
        string? id = default,
        string? replyToId = default,
        string? messageType = default,
        string? createdDateTime = default,
        string? lastModifiedDateTime = default,
        bool? deleted = default,
        string? subject = default,
        string? summary = default,
        string? importance = default,
        string? locale = default,
        MessageActionsPayloadFrom? from = default,
        MessageActionsPayloadBody? body = default,
        string? attachmentLayout = default,
        IList<MessageActionsPayloadAttachment>? attachments = default,
        IList<MessageActionsPayloadMention>? mentions = default,
        IList<MessageActionsPayloadReaction>? reactions = default)
    {
        Id = id;
        ReplyToId = replyToId;
        MessageType = messageType;
        CreatedDateTime = createdDateTime;
        LastModifiedDateTime = lastModifiedDateTime;
        Deleted = deleted;
        Subject = subject;
        Summary = summary;
        Importance = importance;
        Locale = locale;
        From = from;
        Body = body;
        AttachmentLayout = attachmentLayout;
        Attachments = attachments;
        Mentions = mentions;
        Reactions = reactions;
    }

    /// <summary>The id of the message.</summary>
    public string? Id { get; set; }

    /// <summary>The message that it answers.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>The kind of message.</summary>
    public string? MessageType { get; set; }

    /// <summary>When it was written.</summary>
    public string? CreatedDateTime { get; set; }

    /// <summary>When it was last edited.</summary>
    public string? LastModifiedDateTime { get; set; }

    /// <summary>Whether it was deleted.</summary>
    public bool? Deleted { get; set; }

    /// <summary>The subject line.</summary>
    public string? Subject { get; set; }

    /// <summary>A summary for places that cannot show the message.</summary>
    public string? Summary { get; set; }

    /// <summary>The importance: normal, high or urgent.</summary>
    public string? Importance { get; set; }

    /// <summary>The locale of the writer.</summary>
    public string? Locale { get; set; }

    /// <summary>Who wrote it.</summary>
    public MessageActionsPayloadFrom? From { get; set; }

    /// <summary>The text.</summary>
    public MessageActionsPayloadBody? Body { get; set; }

    /// <summary>How attachments are laid out.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>The attachments.</summary>
    public IList<MessageActionsPayloadAttachment>? Attachments { get; set; }

    /// <summary>Who is mentioned.</summary>
    public IList<MessageActionsPayloadMention>? Mentions { get; set; }

    /// <summary>The reactions to it.</summary>
    public IList<MessageActionsPayloadReaction>? Reactions { get; set; }

    /// <summary>The address of the message.</summary>
    public Uri? LinkToMessage { get; set; }
}
