namespace MassageBot.BotBuilder.Tests.Connector;

/// <summary>Leads every call to a login of this machine, whatever address it names, and keeps that address.</summary>
internal sealed class ToLoginHandler(Uri login) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly List<Uri> _asked = [];

    public IReadOnlyList<Uri> Asked => _asked;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _asked.Add(request.RequestUri!);
        request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = login.Scheme, Host = login.Host, Port = login.Port }.Uri;
        return base.SendAsync(request, cancellationToken);
    }
}
