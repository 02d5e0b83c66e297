using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A programmatic action that goes with a message.</summary>
public class SemanticAction
{
    /// <summary>Creates an empty one.</summary>
    public SemanticAction()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id.</param>
    /// <param name="entities">Facts about the activity in a form a program can read.</param>
    public SemanticAction(string? id = default, IDictionary<string, Entity>? entities = default)
    {
        Id = id;
        Entities = entities;
    }

    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary>Facts about the activity in a form a program can read.</summary>
    public IDictionary<string, Entity>? Entities { get; set; }

    /// <summary>The state.</summary>
    public string? State { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
