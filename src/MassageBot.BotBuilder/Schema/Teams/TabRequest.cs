using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A tab of cards that is opened.</summary>
public class TabRequest
{
    /// <summary>The look of the client.</summary>
    public TabContext? Context { get; set; }

    /// <summary>What a sign-in handed back.</summary>
    public string? State { get; set; }

    /// <summary>Which tab.</summary>
    [JsonPropertyName("tabContext")]
    public TabEntityContext? TabEntityContext { get; set; }
}
