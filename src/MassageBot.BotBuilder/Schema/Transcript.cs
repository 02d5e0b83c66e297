using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A list of activities in the order they happened.</summary>
public class Transcript
{
    /// <summary>Creates an empty one.</summary>
    public Transcript()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="activities">The activities.</param>
    public Transcript(IList<Activity>? activities = default)
    {
        Activities = activities!;
    }

    /// <summary>The activities.</summary>
    public IList<Activity> Activities { get; set; } = [];

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
