using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of the invoke that a search sends.</summary>
public class SearchInvokeValue
{
    /// <summary>The kind of search, see SearchInvokeTypes.</summary>
    public string? Kind { get; set; }

    /// <summary>What is searched for.</summary>
    public string? QueryText { get; set; }

    /// <summary>Which part of the results is wanted.</summary>
    public SearchInvokeOptions? QueryOptions { get; set; }

    /// <summary>What the channel sends along.</summary>
    public object? Context { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
