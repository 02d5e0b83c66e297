using System.Net;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>Ends the handling of an invoke with a response. Thrown inside <see cref="OnInvokeActivityAsync"/>, which catches it.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode = HttpStatusCode.InternalServerError;
        private readonly object? _body;

        /// <summary>Creates an exception for a response.</summary>
        /// <param name="statusCode">The HTTP status.</param>
        /// <param name="body">The body; none if not given.</param>
        public InvokeResponseException(HttpStatusCode statusCode, object? body = null)
            : base($"The invoke is answered with status {(int)statusCode}.")
        {
            _statusCode = statusCode;
            _body = body;
        }

        /// <summary>Creates an exception for a response with status 500.</summary>
        public InvokeResponseException()
        {
        }

        /// <summary>Creates an exception for a response with status 500.</summary>
        /// <param name="message">What went wrong; it is not part of the response.</param>
        public InvokeResponseException(string message)
            : base(message)
        {
        }

        /// <summary>Creates an exception for a response with status 500.</summary>
        /// <param name="message">What went wrong; it is not part of the response.</param>
        /// <param name="innerException">Why.</param>
        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        /// <summary>The response.</summary>
        /// <returns>A new response with the status and body of this exception.</returns>
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
