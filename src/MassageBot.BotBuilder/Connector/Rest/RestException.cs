namespace Microsoft.Rest;

/// <summary>A call over HTTP failed.</summary>
public class RestException : Exception
{
    /// <summary>Creates one.</summary>
    public RestException()
    {
    }

    /// <summary>Creates one with a message.</summary>
    /// <param name="message">What failed.</param>
    public RestException(string message)
        : base(message)
    {
    }

    /// <summary>Creates one with a message and a cause.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">Why.</param>
    public RestException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
