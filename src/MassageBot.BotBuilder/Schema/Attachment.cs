using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A file, picture or card attached to a message.</summary>
public class Attachment
{
    /// <summary>Creates an empty one.</summary>
    public Attachment()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="contentType">The media type of the content.</param>
    /// <param name="contentUrl">The address of the content.</param>
    /// <param name="content">The content of a card.</param>
    /// <param name="name">The name.</param>
    /// <param name="thumbnailUrl">The address of the preview.</param>
    public Attachment(
        string? contentType = default,
        string? contentUrl = default,
        object? content = default,
        string? name = default,
        string? thumbnailUrl = default)
    {
        ContentType = contentType!;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The content of a card.</summary>
    public object? Content { get; set; }

    /// <summary>The media type of the content.</summary>
    public string ContentType { get; set; } = null!;

    /// <summary>The address of the content.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The address of the preview.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
