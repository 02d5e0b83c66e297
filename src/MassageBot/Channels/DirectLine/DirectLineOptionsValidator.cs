using Microsoft.Extensions.Options;

namespace MassageBot.Channels.DirectLine;

/// <summary>Gathers everything that is wrong with the section at once.</summary>
internal sealed class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var failures = new List<string>();
        foreach (var origin in options.AllowedOrigins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.PathAndQuery != "/")
                failures.Add($"MB4001: DirectLine:AllowedOrigins holds '{origin}'. Write scheme and host only, such as https://clinic.example.");
        }

        Between("TokenLifetime", options.TokenLifetime, TimeSpan.FromMinutes(1), TimeSpan.FromDays(7));
        Between("TokenGrace", options.TokenGrace, TimeSpan.Zero, TimeSpan.FromDays(90));
        Between("KeepAlive", options.KeepAlive, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
        Between("MaxBodyBytes", options.MaxBodyBytes, 1024, 10 * 1024 * 1024);
        Between("MaxUploadBytes", options.MaxUploadBytes, 1024, 28 * 1024 * 1024);
        Between("StartsPerMinute", options.StartsPerMinute, 1, 1_000_000);
        Between("MessagesPerSecond", options.MessagesPerSecond, 1, 100_000);
        Between("MessagesWaiting", options.MessagesWaiting, 0, 100_000);
        if (options.Secret is { Length: > 0 and < 24 })
            failures.Add("MB4003: DirectLine:Secret is shorter than 24 characters. Make a longer random one.");
        if (options.PublicAddress is { } address && (!Uri.TryCreate(address, UriKind.Absolute, out var shown) || !(shown.Scheme == "https" || (shown.Scheme == "http" && shown.IsLoopback)) || shown.Query.Length + shown.Fragment.Length > 0))
            failures.Add($"MB4004: DirectLine:PublicAddress is '{address}'. Write the program's address as browsers reach it, such as https://chat.clinic.example, or leave it out.");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

        void Between<T>(string key, T value, T least, T most)
            where T : IComparable<T>
        {
            if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
                failures.Add($"MB4002: DirectLine:{key} is '{value}'. Set it between {least} and {most}.");
        }
    }
}
