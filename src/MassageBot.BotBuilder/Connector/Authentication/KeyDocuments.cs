using Microsoft.IdentityModel.Protocols;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Fetches an issuer's documents: over https unless from this machine, and no more than a document of keys can be.</summary>
internal sealed class KeyDocuments(HttpClient httpClient) : IDocumentRetriever
{
    private const int Largest = 1024 * 1024;

    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
            throw new InvalidOperationException($"'{address}' is no https address.");

        using var response = await httpClient.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, cancel);
        response.EnsureSuccessStatusCode();
        await response.Content.LoadIntoBufferAsync(Largest, cancel);
        return await response.Content.ReadAsStringAsync(cancel);
    }
}
