namespace MassageBot.Hosting;

/// <summary>Gives Bot Builder, which asks for no name, the client for channels.</summary>
internal sealed class ChannelHttpClients(IHttpClientFactory clients) : IHttpClientFactory
{
    public HttpClient CreateClient(string name) => clients.CreateClient(ChannelHttp.Channel);
}
