namespace Microsoft.Bot.Schema.Teams;

/// <summary>A result of a message extension: a card, and how it looks in the list of results.</summary>
public class MessagingExtensionAttachment : Attachment
{
    /// <summary>Creates an empty one.</summary>
    public MessagingExtensionAttachment()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="contentType">The media type of the content.</param>
    /// <param name="contentUrl">The address of the content.</param>
    /// <param name="content">The content of a card.</param>
    /// <param name="name">The name.</param>
    /// <param name="thumbnailUrl">The address of the preview.</param>
    /// <param name="preview">How it looks in the list.</param>
    public MessagingExtensionAttachment(
        string? contentType = default,
        string? contentUrl = default,
        object? content = default,
        string? name = default,
        string? thumbnailUrl = default,
        Attachment? preview = default)
        : base(contentType, contentUrl, content, name, thumbnailUrl)
    {
        Preview = preview;
    }

    /// <summary>How it looks in the list.</summary>
    public Attachment? Preview { get; set; }
}
