using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Which part of the results of a search is wanted.</summary>
public class SearchInvokeOptions
{
    /// <summary>How many results to leave out.</summary>
    public int Skip { get; set; }

    /// <summary>How many results to return.</summary>
    public int Top { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
