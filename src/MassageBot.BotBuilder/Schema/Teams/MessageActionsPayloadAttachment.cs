namespace Microsoft.Bot.Schema.Teams;

/// <summary>An attachment of the message.</summary>
public class MessageActionsPayloadAttachment
{
    /// <summary>Creates an empty one.</summary>
    public MessageActionsPayloadAttachment()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id of the attachment.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="contentUrl">The address of the content.</param>
    /// <param name="content">The content itself.</param>
    /// <param name="name">The name.</param>
    /// <param name="thumbnailUrl">The address of the preview.</param>
    public MessageActionsPayloadAttachment(
        string? id = default,
        string? contentType = default,
        string? contentUrl = default,
        object? content = default,
        string? name = default,
        string? thumbnailUrl = default)
    {
        Id = id;
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The id of the attachment.</summary>
    public string? Id { get; set; }

    /// <summary>The media type.</summary>
    public string? ContentType { get; set; }

    /// <summary>The address of the content.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The content itself.</summary>
    public object? Content { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The address of the preview.</summary>
    public string? ThumbnailUrl { get; set; }
}
