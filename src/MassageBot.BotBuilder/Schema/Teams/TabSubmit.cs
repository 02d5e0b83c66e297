using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A card of a tab that was sent.</summary>
public class TabSubmit
{
    /// <summary>The look of the client.</summary>
    public TabContext? Context { get; set; }

    /// <summary>What the card holds.</summary>
    public TabSubmitData? Data { get; set; }

    /// <summary>Which tab.</summary>
    [JsonPropertyName("tabContext")]
    public TabEntityContext? TabEntityContext { get; set; }
}
