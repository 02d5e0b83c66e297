using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One page of the conversations of a bot.</summary>
public class ConversationsResult
{
    /// <summary>Creates an empty one.</summary>
    public ConversationsResult()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="continuationToken">Pass it to get the next page; null on the last one.</param>
    /// <param name="conversations">The conversations.</param>
    public ConversationsResult(string? continuationToken = default, IList<ConversationMembers>? conversations = default)
    {
        ContinuationToken = continuationToken;
        Conversations = conversations ?? [];
    }

    /// <summary>Pass it to get the next page; null on the last one.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The conversations.</summary>
    public IList<ConversationMembers> Conversations { get; set; } = [];

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
