using System.Net;

namespace MassageBot.Channels.Connector;

/// <summary>Where replies may be posted to. A token vouches for its `serviceUrl`; without one, anybody could make this program call anything.</summary>
internal static class ServiceAddress
{
    public static bool IsAllowed(string? serviceUrl, BotOptions options) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && (options.IsRegistered || options.AllowUnauthenticated || IsThisMachine(address));

    private static bool IsThisMachine(Uri address) =>
        IPAddress.TryParse(address.IdnHost, out var ip) ? IPAddress.IsLoopback(ip) : string.Equals(address.IdnHost, "localhost", StringComparison.OrdinalIgnoreCase);
}
