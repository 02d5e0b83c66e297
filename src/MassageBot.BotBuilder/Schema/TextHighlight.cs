using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A piece of text to point out inside another text.</summary>
public class TextHighlight
{
    /// <summary>Creates an empty one.</summary>
    public TextHighlight()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="occurrence">Which occurrence of the text, counted from 1.</param>
    public TextHighlight(string? text = default, int? occurrence = default)
    {
        Text = text!;
        Occurrence = occurrence;
    }

    /// <summary>Which occurrence of the text, counted from 1.</summary>
    public int? Occurrence { get; set; }

    /// <summary>The text.</summary>
    public string Text { get; set; } = null!;

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
