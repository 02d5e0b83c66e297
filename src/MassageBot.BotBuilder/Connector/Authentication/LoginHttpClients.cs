using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gives the token library the clients of whoever hosts the bot.</summary>
internal sealed class LoginHttpClients(Func<HttpClient> httpClient, bool isPlainLoopback) : IMsalHttpClientFactory
{
    /// <inheritdoc />
    public HttpClient GetHttpClient() =>
        isPlainLoopback ? new HttpClient(new PlainLoopbackHandler(httpClient()), disposeHandler: true) : httpClient();
}
