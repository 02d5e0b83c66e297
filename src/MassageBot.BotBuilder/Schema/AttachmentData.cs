using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A file to upload to a channel.</summary>
public class AttachmentData
{
    /// <summary>Creates an empty one.</summary>
    public AttachmentData()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="type">The media type.</param>
    /// <param name="name">The name.</param>
    /// <param name="originalBase64">The content; Base64 on the wire.</param>
    /// <param name="thumbnailBase64">The preview; Base64 on the wire.</param>
    public AttachmentData(
        string? type = default,
        string? name = default,
        byte[]? originalBase64 = default,
        byte[]? thumbnailBase64 = default)
    {
        Type = type;
        Name = name;
        OriginalBase64 = originalBase64;
        ThumbnailBase64 = thumbnailBase64;
    }

    /// <summary>The media type.</summary>
    public string? Type { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The content; Base64 on the wire.</summary>
    public byte[]? OriginalBase64 { get; set; }

    /// <summary>The preview; Base64 on the wire.</summary>
    public byte[]? ThumbnailBase64 { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
