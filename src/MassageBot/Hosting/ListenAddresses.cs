namespace MassageBot.Hosting;

/// <summary>Checks the addresses to listen on before the server stumbles over them.</summary>
internal static class ListenAddresses
{
    private const int HighestPort = 65535;

    public static IReadOnlyList<string> Faults(string? urls) =>
        [.. (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(address => !IsAddress(address))
            .Select(address => $"MB1037: urls holds '{address}'. Write an address such as http://localhost:3978, with a port from 0 to {HighestPort}.")];

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
