namespace MassageBot.Tests.FollowUps;

/// <summary>When the clocks of a time zone jump.</summary>
internal static class ClockJumps
{
    /// <summary>Every jump of the ten years from 2026 on.</summary>
    public static IReadOnlyList<DateTimeOffset> Of(TimeZoneInfo zone)
    {
        var jumps = new List<DateTimeOffset>();
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var end = at.AddYears(10);
        for (var offset = zone.GetUtcOffset(at); at < end; at = at.AddDays(1))
        {
            if (zone.GetUtcOffset(at.AddDays(1)) == offset)
                continue;
            var (low, high) = (at, at.AddDays(1));
            while (high - low > TimeSpan.FromSeconds(1))
            {
                var middle = low + (high - low) / 2;
                (low, high) = zone.GetUtcOffset(middle) == offset ? (middle, high) : (low, middle);
            }

            jumps.Add(high);
            offset = zone.GetUtcOffset(at.AddDays(1));
        }

        return jumps;
    }
}
