using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A choice that was found in a text.</summary>
public class FoundChoice
{
    /// <summary>Creates an empty one.</summary>
    public FoundChoice()
    {
    }

    /// <summary>The choice's value.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; set; }

    /// <summary>Its place among the choices, counting from 0.</summary>
    [JsonPropertyName("index")]
    public int Index { get; set; }

    /// <summary>How well it fits, from 0 to 1.</summary>
    [JsonPropertyName("score")]
    public float Score { get; set; }

    /// <summary>The value, title or synonym that was found in the text; null if it was chosen by its number.</summary>
    [JsonPropertyName("synonym")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Synonym { get; set; }
}
