using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace MassageBot.FollowUps;

/// <summary>Finds time zones by the names that IANA gives them.</summary>
internal static class TimeZones
{
    private const int LongestName = 60;
    private static readonly ConcurrentDictionary<string, TimeZoneInfo> Known = new(StringComparer.Ordinal);

    /// <summary>False for a name that isn't one; abbreviations such as CET mean different hours to different people and aren't taken.</summary>
    public static bool TryFind(string? name, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        if (name is not { Length: > 0 and <= LongestName } || !(name.Contains('/', StringComparison.Ordinal) || name == "UTC"))
            return false;
        if (Known.TryGetValue(name, out zone))
            return true;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) || !found.HasIanaId)
            return false;
        zone = Known.GetOrAdd(name, found);
        return true;
    }
}
