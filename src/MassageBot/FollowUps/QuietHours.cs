namespace MassageBot.FollowUps;

/// <summary>
/// The hours of a client's own clock in which nothing is sent. Asked by instants, answered by wall clocks: on a day on which the
/// clock jumps, what counts is what the client sees on it.
/// </summary>
/// <param name="From">When they begin.</param>
/// <param name="Until">When they end; before <see cref="From"/> means the next morning. The same as it: there are none.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly Until)
{
    // What is permitted last is a full minute before the hours begin, so that a clock that runs a little fast doesn't matter.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Whether the client's clock shows a quiet hour.</summary>
    public bool IsQuiet(DateTimeOffset instant, TimeZoneInfo zone) => IsQuiet(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime));

    /// <summary>The first permitted instant from here on.</summary>
    public DateTimeOffset NextPermitted(DateTimeOffset instant, TimeZoneInfo zone) =>
        !IsQuiet(instant, zone) ? instant : Edges(instant, zone).Where(edge => edge > instant && !IsQuiet(edge, zone)).Min();

    /// <summary>The last permitted instant up to here.</summary>
    public DateTimeOffset LastPermitted(DateTimeOffset instant, TimeZoneInfo zone) =>
        !IsQuiet(instant, zone) ? instant : Edges(instant, zone).Select(edge => edge - Margin).Where(before => before < instant && !IsQuiet(before, zone)).Max();

    private bool IsQuiet(TimeOnly clock) => From <= Until ? clock >= From && clock < Until : clock >= From || clock < Until;

    /// <summary>Every instant of two days around at which quiet can turn into permitted or back: both hours at each offset in force, and jumps of the clock.</summary>
    private IEnumerable<DateTimeOffset> Edges(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var (before, after) = (instant - Day - Day, instant + Day + Day);
        var offsets = new HashSet<TimeSpan> { zone.GetUtcOffset(before), zone.GetUtcOffset(instant), zone.GetUtcOffset(after) };
        var today = TimeZoneInfo.ConvertTime(instant, zone).Date;
        for (var day = -2; day <= 2; day++)
        {
            foreach (var offset in offsets)
            {
                yield return At(today.AddDays(day) + From.ToTimeSpan(), offset);
                yield return At(today.AddDays(day) + Until.ToTimeSpan(), offset);
            }
        }

        if (Jump(before, instant, zone) is { } earlier)
            yield return earlier;
        if (Jump(instant, after, zone) is { } later)
            yield return later;
    }

    private static DateTimeOffset At(DateTime wall, TimeSpan offset) => new(DateTime.SpecifyKind(wall - offset, DateTimeKind.Utc));

    private static DateTimeOffset? Jump(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone)
    {
        var old = zone.GetUtcOffset(from);
        if (zone.GetUtcOffset(to) == old)
            return null;
        var (low, high) = (from.ToUnixTimeSeconds(), to.ToUnixTimeSeconds() + 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (zone.GetUtcOffset(DateTimeOffset.FromUnixTimeSeconds(middle)) == old)
                low = middle;
            else
                high = middle;
        }

        return DateTimeOffset.FromUnixTimeSeconds(high);
    }
}
