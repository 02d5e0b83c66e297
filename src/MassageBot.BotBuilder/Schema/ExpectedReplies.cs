using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The replies returned in the response to a request with delivery mode expectReplies.</summary>
public class ExpectedReplies
{
    /// <summary>Creates an empty one.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="activities">The activities.</param>
    public ExpectedReplies(IList<Activity>? activities = default)
    {
        Activities = activities!;
    }

    /// <summary>The activities.</summary>
    public IList<Activity> Activities { get; set; } = [];

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
