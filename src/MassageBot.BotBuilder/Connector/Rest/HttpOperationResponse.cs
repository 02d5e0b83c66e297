namespace Microsoft.Rest;

/// <summary>The outcome of a call, with the HTTP messages it took.</summary>
public class HttpOperationResponse
{
    /// <summary>The request.</summary>
    public HttpRequestMessage? Request { get; set; }

    /// <summary>The response.</summary>
    public HttpResponseMessage? Response { get; set; }
}
