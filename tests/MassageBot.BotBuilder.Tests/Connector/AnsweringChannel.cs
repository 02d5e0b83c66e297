using System.Net;
using System.Text;
using Microsoft.Bot.Connector;

namespace MassageBot.BotBuilder.Tests.Connector;

/// <summary>A channel that notes what it is asked and answers by path; what it does not know is not found.</summary>
internal sealed class AnsweringChannel : HttpMessageHandler
{
    private readonly Dictionary<string, (HttpStatusCode Status, string Body)> _answers = [];

    public List<string> Calls { get; } = [];

    public List<string> Bodies { get; } = [];

    public AnsweringChannel On(string call, string body, HttpStatusCode status = HttpStatusCode.OK)
    {
        _answers[call] = (status, body);
        return this;
    }

    public ConnectorClient Client() =>
        new(new Uri("https://teams.example/emea/"), null, new HttpClient(this, disposeHandler: false), disposeHttpClient: true);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        Calls.Add(call);
        Bodies.Add(request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken));
        var (status, body) = _answers.TryGetValue(call, out var known)
            ? known
            : (HttpStatusCode.NotFound, """{"error":{"code":"NotFound","message":"nothing here"}}""");
        return new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }
}
