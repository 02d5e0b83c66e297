using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of the invoke that an Adaptive Card action sends.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>Creates an empty one.</summary>
    public AdaptiveCardInvokeValue()
    {
    }

    /// <summary>What happened, for example add or remove.</summary>
    public AdaptiveCardInvokeAction Action { get; set; } = null!;

    /// <summary>The state.</summary>
    public string? State { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
