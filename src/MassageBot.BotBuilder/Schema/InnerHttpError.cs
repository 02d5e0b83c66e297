using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The HTTP error behind an error.</summary>
public class InnerHttpError
{
    /// <summary>Creates an empty one.</summary>
    public InnerHttpError()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="body">The body of the HTTP response.</param>
    public InnerHttpError(int? statusCode = default, object? body = default)
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>The body of the HTTP response.</summary>
    public object? Body { get; set; }

    /// <summary>The HTTP status.</summary>
    public int? StatusCode { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
