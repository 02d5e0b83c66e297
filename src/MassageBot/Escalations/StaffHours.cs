using System.Globalization;
using MassageBot.Channels.Teams;

namespace MassageBot.Escalations;

/// <summary>When staff are there to take cases, in the clinic's own time. Without any hours in the settings they always are.</summary>
internal sealed class StaffHours
{
    private const int DaysOfAYear = 366;

    private static readonly Dictionary<string, DayOfWeek> Weekdays =
        Enum.GetValues<DayOfWeek>().ToDictionary(day => day.ToString(), StringComparer.OrdinalIgnoreCase);

    private readonly ILookup<DayOfWeek, (TimeOnly From, TimeOnly To)> _hours;

    private StaffHours(TimeZoneInfo zone, ILookup<DayOfWeek, (TimeOnly From, TimeOnly To)> hours) => (Zone, _hours) = (zone, hours);

    /// <summary>The clinic's time zone.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Reads the settings.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="local">The zone where none is set.</param>
    /// <param name="problem">Why they can't be meant; null when they can.</param>
    /// <returns>The hours, or null with a problem.</returns>
    public static StaffHours? Read(TeamsOptions options, TimeZoneInfo local, out string? problem)
    {
        problem = null;
        var zone = local;
        if (options.TimeZone is { Length: > 0 } id && !TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone))
        {
            problem = $"MB4076: Teams:TimeZone is '{id}'. Set it to an IANA name such as Europe/London.";
            return null;
        }

        var hours = new List<(DayOfWeek Day, TimeOnly From, TimeOnly To)>();
        foreach (var (day, spans) in options.Hours)
        {
            var read = spans.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Span).Order().ToList();
            if (!Weekdays.TryGetValue(day, out var weekday) || read.Contains(null) || Overlap(read))
            {
                problem = $"MB4076: Teams:Hours:{day} is '{spans}'. Write a weekday in English and its hours, such as Monday: 09:00-12:30, 13:30-18:00.";
                return null;
            }

            hours.AddRange(read.Select(span => (weekday, span!.Value.From, span.Value.To)));
        }

        return new StaffHours(zone!, hours.ToLookup(h => h.Day, h => (h.From, h.To)));
    }

    /// <summary>When a time of work that begins at a moment is over: only hours in which staff are there count.</summary>
    public DateTimeOffset After(DateTimeOffset start, TimeSpan work)
    {
        if (_hours.Count == 0)
            return TimeZoneInfo.ConvertTime(start + work, Zone);
        var left = work;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start, Zone).DateTime);
        for (var i = 0; i < DaysOfAYear; i++, day = day.AddDays(1))
        {
            foreach (var (from, to) in _hours[day.DayOfWeek])
            {
                var opens = Later(At(day, from), start);
                var open = At(day, to) - opens;
                if (open <= TimeSpan.Zero)
                    continue;
                if (open >= left)
                    return TimeZoneInfo.ConvertTime(opens + left, Zone);
                left -= open;
            }
        }

        return TimeZoneInfo.ConvertTime(start + work, Zone);
    }

    // A time that the change of the clocks leaves out is the moment of the change.
    private DateTimeOffset At(DateOnly day, TimeOnly clock)
    {
        var local = day.ToDateTime(clock);
        while (Zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    // Hours that stand twice would be counted twice.
    private static bool Overlap(List<(TimeOnly From, TimeOnly To)?> ordered) =>
        ordered.Zip(ordered.Skip(1)).Any(pair => pair.First!.Value.To > pair.Second!.Value.From);

    private static (TimeOnly From, TimeOnly To)? Span(string text)
    {
        var parts = text.Split('-', StringSplitOptions.TrimEntries);
        return parts.Length == 2
            && TimeOnly.TryParseExact(parts[0], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            && TimeOnly.TryParseExact(parts[1], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
            && from < to ? (from, to) : null;
    }
}
