using MassageBot.Channels.Teams;
using Microsoft.Extensions.Options;

namespace MassageBot.Escalations;

/// <summary>How soon somebody of the clinic takes a case, counted in hours in which they are there. Nothing is promised where nobody would see it.</summary>
internal sealed class CasePromises(IOptions<TeamsOptions> options, TimeProvider time)
{
    private readonly Lazy<StaffHours> _hours = new(() =>
        StaffHours.Read(options.Value, time.LocalTimeZone, out var problem) ?? throw new InvalidOperationException(problem));

    /// <summary>By when a case is taken that is opened now; null when nothing is promised.</summary>
    public DateTimeOffset? For(string level, string? route, DateTimeOffset now) =>
        options.Value.IsOn && options.Value.ChannelFor(route) is not null && options.Value.Promises.TryGetValue(level, out var within)
            ? _hours.Value.After(now, within)
            : null;

    /// <summary>A time as the clinic's clocks show it.</summary>
    public DateTimeOffset? AtTheClinic(DateTimeOffset? at) => at is { } known ? TimeZoneInfo.ConvertTime(known, _hours.Value.Zone) : null;
}
