using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation and who takes part in it.</summary>
public class ConversationMembers
{
    /// <summary>Creates an empty one.</summary>
    public ConversationMembers()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id of the conversation.</param>
    /// <param name="members">Who takes part.</param>
    public ConversationMembers(string? id = default, IList<ChannelAccount>? members = default)
    {
        Id = id;
        Members = members ?? [];
    }

    /// <summary>The id of the conversation.</summary>
    public string? Id { get; set; }

    /// <summary>Who takes part.</summary>
    public IList<ChannelAccount> Members { get; set; } = [];

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
