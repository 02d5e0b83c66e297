using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message, such as a like.</summary>
public class MessageReaction
{
    /// <summary>Creates an empty one.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="type">The type.</param>
    public MessageReaction(string? type = default)
    {
        Type = type!;
    }

    /// <summary>The type.</summary>
    public string Type { get; set; } = null!;

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
