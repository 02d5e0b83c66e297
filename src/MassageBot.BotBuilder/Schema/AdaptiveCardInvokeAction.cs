using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The action of an Adaptive Card that was executed.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>Creates an empty one.</summary>
    public AdaptiveCardInvokeAction()
    {
    }

    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary>The type.</summary>
    public string? Type { get; set; }

    /// <summary>The data.</summary>
    public object? Data { get; set; }

    /// <summary>What the card asks to do.</summary>
    public string? Verb { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
