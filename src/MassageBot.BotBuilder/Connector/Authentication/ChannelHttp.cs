namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The client that is used where the host of the bot gives none.</summary>
internal static class ChannelHttp
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    /// <summary>One client for all calls: it follows changes of DNS, but never a redirect, which could lead a token or a message elsewhere.</summary>
    public static HttpClient CreateClient() =>
        new(new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime, AllowAutoRedirect = false, UseCookies = false }, disposeHandler: true);
}
