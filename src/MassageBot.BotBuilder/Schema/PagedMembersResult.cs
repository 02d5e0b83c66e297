using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One page of the members of a conversation.</summary>
public class PagedMembersResult
{
    /// <summary>Creates an empty one.</summary>
    public PagedMembersResult()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="continuationToken">Pass it to get the next page; null on the last one.</param>
    /// <param name="members">The members.</param>
    public PagedMembersResult(string? continuationToken = default, IList<ChannelAccount>? members = default)
    {
        ContinuationToken = continuationToken;
        Members = members!;
    }

    /// <summary>Pass it to get the next page; null on the last one.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The members.</summary>
    public IList<ChannelAccount> Members { get; set; } = [];

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
