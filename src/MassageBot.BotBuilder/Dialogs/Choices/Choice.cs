using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One of the things a client can choose.</summary>
public class Choice
{
    /// <summary>Creates a choice.</summary>
    /// <param name="value">What is handed back when it is chosen, and shown unless there is an <see cref="Action"/>.</param>
    public Choice(string? value = null)
    {
        Value = value;
    }

    /// <summary>What is handed back when it is chosen, and shown unless there is an <see cref="Action"/>.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; set; }

    /// <summary>The button; without it one that sends the value.</summary>
    [JsonPropertyName("action")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CardAction? Action { get; set; }

    /// <summary>Other words that choose it.</summary>
    [JsonPropertyName("synonyms")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<string>? Synonyms { get; set; }
}
