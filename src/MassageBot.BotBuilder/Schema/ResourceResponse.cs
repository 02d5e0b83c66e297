using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The id a channel gave to what was created.</summary>
public class ResourceResponse
{
    /// <summary>Creates an empty one.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id.</param>
    public ResourceResponse(string? id = default)
    {
        Id = id!;
    }

    /// <summary>The id.</summary>
    public string Id { get; set; } = null!;

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
