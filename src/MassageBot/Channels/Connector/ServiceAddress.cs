using System.Net;

namespace MassageBot.Channels.Connector;

/// <summary>
/// Where replies may be posted to. A registered bot shows its token there, so it calls known hosts over https only, whatever
/// vouches for another; without a registration anybody could make this program call anything, so it calls this machine only.
/// </summary>
internal static class ServiceAddress
{
    private const string AnySubdomain = "*.";

    /// <summary>The hosts of Bot Framework and of Teams, those of the US Government's clouds included.</summary>
    public static IReadOnlyList<string> DocumentedHosts { get; } =
    [
        "smba.trafficmanager.net",
        "*.botframework.com",
        "*.botframework.us",
        "*.botframework.azure.us",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    ];

    public static bool IsAllowed(string? serviceUrl, BotOptions options) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && IsAllowed(address, options);

    public static bool IsAllowed(Uri address, BotOptions options)
    {
        if (address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
            return false;
        if (!options.IsRegistered)
            return options.AllowUnauthenticated || IsThisMachine(address);
        if (IsThisMachine(address))
            return options.AllowLoopbackServices;
        IEnumerable<string> hosts = options.AllowedServiceHosts.Count > 0 ? options.AllowedServiceHosts : DocumentedHosts;
        return address.Scheme == Uri.UriSchemeHttps && HostOf(address) is { } called && hosts.Any(host => Matches(host, called));
    }

    /// <summary>Whether a setting is a host, or `*.` before one for all hosts under it.</summary>
    public static bool IsHost(string setting)
    {
        var host = setting.StartsWith(AnySubdomain, StringComparison.Ordinal) ? setting[AnySubdomain.Length..] : setting;
        return Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal) && !host.EndsWith('.');
    }

    /// <summary>Whether an address is one of this machine.</summary>
    public static bool IsThisMachine(Uri address)
    {
        var host = HostOf(address);
        return IPAddress.TryParse(host, out var ip) ? IPAddress.IsLoopback(ip) : string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase);
    }

    // Some names pass for a host in an address and have no form for the network.
    private static string? HostOf(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static bool Matches(string allowed, string host) =>
        allowed.StartsWith(AnySubdomain, StringComparison.Ordinal)
            ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
            : string.Equals(host, allowed, StringComparison.OrdinalIgnoreCase);
}
