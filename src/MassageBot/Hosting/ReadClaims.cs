using System.Globalization;

namespace MassageBot.Hosting;

/// <summary>Claims whose signature is true.</summary>
/// <param name="claims">The claims.</param>
/// <param name="end">Until when they hold, in UTC; the least time when they have no end.</param>
internal sealed class ReadClaims(IDictionary<string, object> claims, DateTime end)
{
    /// <summary>A claim that is text; null when it isn't there.</summary>
    public string? Text(string name) => claims.TryGetValue(name, out var value) ? value as string : null;

    /// <summary>A claim that is a whole number; null when it isn't there.</summary>
    public long? Number(string name) => claims.TryGetValue(name, out var value) && value is int or long ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a claim is there and true.</summary>
    public bool IsTrue(string name) => claims.TryGetValue(name, out var value) && value is true;

    /// <summary>Whether their time is over at a moment, the last second included; claims without an end are over.</summary>
    public bool IsOver(DateTimeOffset now) => now.UtcDateTime >= end;

    /// <summary>Whether a moment lies after their end.</summary>
    public bool IsPast(DateTimeOffset now, TimeSpan grace = default) => end == DateTime.MinValue || now.UtcDateTime > end + grace;
}
