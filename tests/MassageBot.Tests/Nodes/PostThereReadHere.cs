namespace MassageBot.Tests.Nodes;

/// <summary>A way to two nodes, as a proxy that spreads requests makes it: what is posted reaches one, what is read comes from the other.</summary>
internal sealed class PostThereReadHere(Uri there, Uri here) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(request.Method == HttpMethod.Post ? there : here, request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
