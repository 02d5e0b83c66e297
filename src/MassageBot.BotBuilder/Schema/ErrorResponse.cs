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
}
