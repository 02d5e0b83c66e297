using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One dialog on a stack, with what it remembers between turns.</summary>
public class DialogInstance
{
    /// <summary>The id of the dialog, as it was added to its <see cref="DialogSet"/>.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; } = string.Empty;

    /// <summary>
    /// What the dialog remembers. After a reload from storage: texts are <see cref="string"/>, whole numbers <see cref="long"/>,
    /// other numbers <see cref="double"/>, objects and lists <see cref="System.Text.Json.JsonElement"/>. No type names are stored.
    /// </summary>
    [JsonPropertyName("state")]
    public IDictionary<string, object> State { get; set; } = new Dictionary<string, object>();

    /// <summary>The version of the container's dialogs when it last ran, see <see cref="Dialog.GetVersion"/>.</summary>
    [JsonPropertyName("version")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Version { get; set; }
}
