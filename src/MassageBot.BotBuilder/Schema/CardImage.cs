using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A picture on a card.</summary>
public class CardImage
{
    /// <summary>Creates an empty one.</summary>
    public CardImage()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="url">The address.</param>
    /// <param name="alt">The text for those who cannot see the picture.</param>
    /// <param name="tap">What happens when it is tapped.</param>
    public CardImage(string? url = default, string? alt = default, CardAction? tap = default)
    {
        Url = url!;
        Alt = alt;
        Tap = tap;
    }

    /// <summary>The text for those who cannot see the picture.</summary>
    public string? Alt { get; set; }

    /// <summary>What happens when it is tapped.</summary>
    public CardAction? Tap { get; set; }

    /// <summary>The address.</summary>
    public string Url { get; set; } = null!;

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
