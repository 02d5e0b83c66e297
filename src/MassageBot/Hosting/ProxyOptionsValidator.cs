using System.Net;
using Microsoft.Extensions.Options;

namespace MassageBot.Hosting;

/// <summary>Refuses a start with a proxy that isn't an address.</summary>
internal sealed class ProxyOptionsValidator : IValidateOptions<ProxyOptions>
{
    public ValidateOptionsResult Validate(string? name, ProxyOptions options)
    {
        var failures = options.Known
            .Where(address => !IPAddress.TryParse(address, out _))
            .Select(address => $"MB1035: Proxy:Known holds '{address}'. Write the proxy's IP address, such as 127.0.0.1.")
            .ToList();
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
