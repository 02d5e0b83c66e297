using System.Net;
using System.Text;

namespace MassageBot.BotBuilder.Conformance.Integration;

/// <summary>A channel without a network that notes the calls of the bot.</summary>
internal sealed class RecordingChannel : HttpMessageHandler, IHttpClientFactory
{
    public List<(string Call, string Body, string? Authorization)> Calls { get; } = [];

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public string Answer { get; set; } = """{"id":"channel-id"}""";

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (Calls)
            Calls.Add(($"{request.Method} {request.RequestUri!.AbsoluteUri}", body, request.Headers.Authorization?.ToString()));
        return new HttpResponseMessage(Status) { Content = new StringContent(Answer, Encoding.UTF8, "application/json") };
    }
}
