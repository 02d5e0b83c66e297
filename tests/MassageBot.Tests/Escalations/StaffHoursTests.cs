using System.Globalization;
using MassageBot.Channels.Teams;
using MassageBot.Escalations;

namespace MassageBot.Tests.Escalations;

/// <summary>When a promise is due, counted in the hours in which staff are there.</summary>
public sealed class StaffHoursTests
{
    private const string Weekdays = "09:00-12:30, 13:30-18:00";

    // Within the hours, over lunch, over the evening, over the weekend. 6 November 2026 is a Friday.
    [Theory]
    [InlineData("2026-11-06T10:00:00Z", "00:30", "2026-11-06T10:30:00Z")]
    [InlineData("2026-11-06T12:15:00Z", "00:30", "2026-11-06T13:45:00Z")]
    [InlineData("2026-11-06T12:00:00Z", "00:30", "2026-11-06T12:30:00Z")]
    [InlineData("2026-11-06T12:45:00Z", "00:05", "2026-11-06T13:35:00Z")]
    [InlineData("2026-11-05T17:50:00Z", "00:30", "2026-11-06T09:20:00Z")]
    [InlineData("2026-11-06T17:50:00Z", "00:30", "2026-11-09T09:20:00Z")]
    [InlineData("2026-11-07T03:00:00Z", "00:05", "2026-11-09T09:05:00Z")]
    [InlineData("2026-11-06T09:00:00Z", "24:00", "2026-11-10T18:00:00Z")]
    public void Only_hours_in_which_staff_are_there_count(string start, string promise, string due) =>
        Assert.Equal(At(due), Hours("Europe/London").After(At(start), Span(promise)));

    // In London the clocks go forward on 29 March 2026 at 01:00 and back on 25 October 2026 at 02:00: both Sundays. Saturday's hours
    // end at 18:00, Sunday's begin at midnight.
    [Theory]
    [InlineData("2026-03-28T17:50:00Z", "02:00", "2026-03-29T01:50:00Z")]
    [InlineData("2026-03-29T00:30:00Z", "01:00", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-24T16:50:00Z", "03:00", "2026-10-25T01:50:00Z")]
    [InlineData("2026-10-25T00:30:00Z", "01:00", "2026-10-25T01:30:00Z")]
    public void On_the_days_on_which_the_clocks_change_the_time_that_passes_counts(string start, string promise, string due) =>
        Assert.Equal(At(due), Hours("Europe/London", ("Saturday", "09:00-18:00"), ("Sunday", "00:00-06:00")).After(At(start), Span(promise)));

    [Fact]
    public void Hours_that_begin_in_the_hour_that_the_clocks_leave_out_begin_at_the_change() =>
        Assert.Equal(At("2026-03-29T01:30:00Z"), Hours("Europe/London", ("Sunday", "01:15-06:00")).After(At("2026-03-29T00:00:00Z"), TimeSpan.FromMinutes(30)));

    [Fact]
    public void A_zone_with_a_quarter_of_an_hour_is_counted_in_its_own_time()
    {
        var after = Hours("Asia/Kathmandu").After(At("2026-11-06T03:00:00Z"), TimeSpan.FromMinutes(30));

        Assert.Equal(At("2026-11-06T03:45:00Z"), after);
        Assert.Equal("2026-11-06 09:30 +05:45", after.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Without_hours_all_hours_count_and_the_time_is_the_clinics_own()
    {
        var after = Read(new TeamsOptions { TimeZone = "Asia/Kathmandu" }).After(At("2026-11-07T23:50:00Z"), TimeSpan.FromMinutes(30));

        Assert.Equal("2026-11-08 06:05 +05:45", after.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Hours_may_be_written_in_any_order() =>
        Assert.Equal(
            At("2026-11-06T09:10:00Z"),
            Hours("Europe/London", ("FRIDAY", "13:30-18:00, 09:00-12:30")).After(At("2026-11-06T08:00:00Z"), TimeSpan.FromMinutes(10)));

    [Theory]
    [InlineData("Monday", "9-17")]
    [InlineData("Monday", "09:00-25:00")]
    [InlineData("Monday", "17:00-09:00")]
    [InlineData("Monday", "09:00")]
    [InlineData("Monday", "09:00-12:00, 11:00-15:00")]
    [InlineData("Mo", "09:00-17:00")]
    [InlineData("1", "09:00-17:00")]
    [InlineData("Monday,Tuesday", "09:00-17:00")]
    [InlineData("Holiday", "")]
    public void Hours_that_can_not_be_meant_are_named(string day, string spans)
    {
        var options = new TeamsOptions { TimeZone = "Europe/London" };
        options.Hours[day] = spans;

        Assert.Null(StaffHours.Read(options, TimeZoneInfo.Utc, out var problem));
        Assert.StartsWith($"MB4076: Teams:Hours:{day} is '{spans}'", problem, StringComparison.Ordinal);
    }

    private static StaffHours Hours(string zone) =>
        Hours(zone, [.. new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" }.Select(day => (day, Weekdays))]);

    private static StaffHours Hours(string zone, params (string Day, string Spans)[] hours)
    {
        var options = new TeamsOptions { TimeZone = zone };
        foreach (var (day, spans) in hours)
            options.Hours[day] = spans;
        return Read(options);
    }

    private static StaffHours Read(TeamsOptions options) => StaffHours.Read(options, TimeZoneInfo.Utc, out var problem) ?? throw new InvalidOperationException(problem);

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);

    private static TimeSpan Span(string hours) => hours == "24:00" ? TimeSpan.FromHours(24) : TimeSpan.Parse(hours, CultureInfo.InvariantCulture);
}
