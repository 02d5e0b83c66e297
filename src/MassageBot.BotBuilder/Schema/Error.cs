using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What went wrong, in a form a program can read.</summary>
public class Error
{
    /// <summary>Creates an empty one.</summary>
    public Error()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="code">The code.</param>
    /// <param name="message">The message.</param>
    /// <param name="innerHttpError">The HTTP error behind it.</param>
    public Error(string? code = default, string? message = default, InnerHttpError? innerHttpError = default)
    {
        Code = code!;
        Message = message!;
        InnerHttpError = innerHttpError;
    }

    /// <summary>The code.</summary>
    public string Code { get; set; } = null!;

    /// <summary>The HTTP error behind it.</summary>
    public InnerHttpError? InnerHttpError { get; set; }

    /// <summary>The message.</summary>
    public string Message { get; set; } = null!;

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
