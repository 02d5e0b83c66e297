namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Speaks http to a sign-in on this machine, as a developer's or a test's often does; the token library knows https only.
/// Nothing else gets here: <see cref="LoginAddress"/> refuses http to other machines.
/// </summary>
internal sealed class PlainLoopbackHandler(HttpClient httpClient) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = new UriBuilder(request.RequestUri!) { Scheme = Uri.UriSchemeHttp };
        using var plain = new HttpRequestMessage(request.Method, address.Uri) { Content = request.Content };
        foreach (var (name, values) in request.Headers)
            plain.Headers.TryAddWithoutValidation(name, values);
        return await httpClient.SendAsync(plain, cancellationToken);
    }
}
