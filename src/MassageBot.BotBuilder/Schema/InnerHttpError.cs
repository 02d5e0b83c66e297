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
}
