using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The ids of a conversation that was started.</summary>
public class ConversationResourceResponse
{
    /// <summary>Creates an empty one.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="activityId">The id of the activity.</param>
    /// <param name="serviceUrl">The address of the channel, where answers are sent.</param>
    /// <param name="id">The id.</param>
    public ConversationResourceResponse(string? activityId = default, string? serviceUrl = default, string? id = default)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id!;
    }

    /// <summary>The id.</summary>
    public string Id { get; set; } = null!;

    /// <summary>The id of the activity.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The address of the channel, where answers are sent.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
