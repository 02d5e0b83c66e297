using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The body of an answer that reports an error.</summary>
public class ErrorResponse
{
    /// <summary>Creates an empty one.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="error">What went wrong.</param>
    public ErrorResponse(Error? error = default)
    {
        Error = error!;
    }

    /// <summary>What went wrong.</summary>
    public Error Error { get; set; } = null!;

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
