using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>In whose name a message is sent.</summary>
public class OnBehalfOf
{
    /// <summary>The name that is shown.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The place in the list, from 0.</summary>
    [JsonPropertyName("itemid")]
    public int ItemId { get; set; }

    /// <summary>The kind of mention, for example person.</summary>
    public string? MentionType { get; set; }

    /// <summary>The id of the user.</summary>
    public string? Mri { get; set; }
}
