using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>A channel refused a call.</summary>
public class ErrorResponseException : RestException
{
    /// <summary>Creates one.</summary>
    public ErrorResponseException()
    {
    }

    /// <summary>Creates one with a message.</summary>
    /// <param name="message">What failed.</param>
    public ErrorResponseException(string message)
        : base(message)
    {
    }

    /// <summary>Creates one with a message and a cause.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">Why.</param>
    public ErrorResponseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The response, with status and headers.</summary>
    public HttpResponseMessageWrapper? Response { get; set; }

    /// <summary>What the channel said is wrong; null if it did not say so in the agreed form.</summary>
    public ErrorResponse? Body { get; set; }
}
