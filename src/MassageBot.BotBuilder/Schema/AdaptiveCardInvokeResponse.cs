using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to an executed Adaptive Card action.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>Creates an empty one.</summary>
    public AdaptiveCardInvokeResponse()
    {
    }

    /// <summary>The type.</summary>
    public string Type { get; set; } = null!;

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; set; }

    /// <summary>The value.</summary>
    public object? Value { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
