namespace MassageBot.Hosting;

/// <summary>The reverse proxy in front of the program, if there is one (section `Proxy`).</summary>
internal sealed class ProxyOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Proxy";

    /// <summary>
    /// Addresses of the proxies whose `X-Forwarded-For`, `-Proto` and `-Host` are believed. Without them the stream's address
    /// would say `ws:` behind a proxy that speaks https, and all clients would share one limit.
    /// </summary>
    public IList<string> Known { get; set; } = [];
}
