namespace Microsoft.Rest;

/// <summary>Puts credentials on outgoing requests.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Puts the credentials on a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the fetching of a token.</param>
    /// <returns>A task that ends when the request is ready to send.</returns>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
