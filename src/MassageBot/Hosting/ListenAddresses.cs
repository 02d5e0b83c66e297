using System.Net;

namespace MassageBot.Hosting;

/// <summary>Checks the addresses to listen on before the server stumbles over them.</summary>
internal static class ListenAddresses
{
    private const int HighestPort = 65535;

    public static IReadOnlyList<string> Faults(string? urls) =>
        [.. (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(address => !IsAddress(address))
            .Select(address => $"MB1037: urls holds '{address}'. Write an address such as http://localhost:3978, with a port from 0 to {HighestPort}.")];

    /// <summary>The addresses to listen on that other machines can reach; the server's own endpoints go before `urls`, as they do in the server.</summary>
    public static IReadOnlyList<string> ReachableFromOutside(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>().ToList();
        var prefersUrls = configuration.GetValue<bool>(WebHostDefaults.PreferHostingUrlsKey);
        var used = endpoints.Count > 0 && !prefersUrls
            ? endpoints
            : [.. (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return [.. used.Where(address => IsAddress(address) && !IsOfThisMachine(BindingAddress.Parse(address)))];
    }

    // Any name but localhost, and names under it, means all interfaces to the server.
    private static bool IsOfThisMachine(BindingAddress address) =>
        address.IsUnixPipe
        || address.IsNamedPipe
        || string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || address.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));

    private static bool IsAddress(string address)
    {
        try
        {
            var parsed = BindingAddress.Parse(address);
            return parsed.Scheme is "http" or "https" && parsed.Port is >= 0 and <= HighestPort;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
