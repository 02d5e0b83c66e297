using System.Net;
using System.Text;

namespace MassageBot.BotBuilder.Tests.Integration;

/// <summary>A channel, an issuer of tokens and a publisher of keys, without a network.</summary>
internal sealed class FakeChannel : HttpMessageHandler, IHttpClientFactory
{
    public Dictionary<string, string> Answers { get; } = [];

    public List<(string Call, string Body, string? Authorization)> Calls { get; } = [];

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public string Answer { get; set; } = """{"id":"channel-id"}""";

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        var address = request.RequestUri!.AbsoluteUri;
        lock (Calls)
            Calls.Add(($"{request.Method} {address}", body, request.Headers.Authorization?.ToString()));

        return Answers.TryGetValue(address, out var published)
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(published, Encoding.UTF8, "application/json") }
            : new HttpResponseMessage(Status) { Content = new StringContent(Answer, Encoding.UTF8, "application/json") };
    }
}
