namespace MassageBot.BotBuilder.Tests.Connector;

/// <summary>Gives everybody a client of one handler.</summary>
internal sealed class FakeClients(HttpMessageHandler handler) : IHttpClientFactory, IDisposable
{
    private readonly HttpClient _client = new(handler, disposeHandler: false);

    public HttpClient CreateClient(string name) => _client;

    public void Dispose() => _client.Dispose();
}
