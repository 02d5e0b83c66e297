using System.Net.Http.Headers;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Puts a bearer token on requests. Whoever fetches the token also keeps it; here one fetch serves all who wait for it.</summary>
internal sealed class TokenCredentials(Func<Task<string>> fetchToken) : ServiceClientCredentials
{
    private readonly Lock _lock = new();
    private Task<string>? _fetch;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri is not { IsAbsoluteUri: true } address || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
            throw new InvalidOperationException($"The bot does not show its token to '{request.RequestUri?.Host}': the address is not https.");

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(cancellationToken));
    }

    private async Task<string> TokenAsync(CancellationToken cancellationToken)
    {
        Task<string> fetch;
        lock (_lock)
        {
            if (_fetch is null || _fetch.IsCompleted)
                _fetch = fetchToken();
            fetch = _fetch;
        }

        // Who gives up waiting does not end the fetch of the others.
        return await fetch.WaitAsync(cancellationToken);
    }
}
