using System.Net;

namespace Microsoft.Rest;

/// <summary>A copy of a response that may be read after the response is gone.</summary>
public class HttpResponseMessageWrapper
{
    /// <summary>Copies a response.</summary>
    /// <param name="httpResponse">The response.</param>
    /// <param name="content">Its body.</param>
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        Content = content;
        Headers = httpResponse.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; protected set; }

    /// <summary>The words behind the status.</summary>
    public string? ReasonPhrase { get; protected set; }

    /// <summary>The body.</summary>
    public string Content { get; set; }

    /// <summary>The headers, for example Retry-After.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; }
}
