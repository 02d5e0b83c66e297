using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a card of a tab holds when it is sent.</summary>
public class TabSubmitData
{
    /// <summary>What was sent: tab/submit.</summary>
    public string? Type { get; set; }

    /// <summary>All other fields of the card.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
