using MassageBot.FollowUps;

namespace MassageBot.Tests.FollowUps;

public sealed class QuietHoursTests
{
    private static readonly QuietHours Night = new(new TimeOnly(21, 0), new TimeOnly(8, 0));
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    [Theory]
    [InlineData("2026-11-02T20:59:59Z", false)]
    [InlineData("2026-11-02T21:00:00Z", true)]
    [InlineData("2026-11-03T07:59:59Z", true)]
    [InlineData("2026-11-03T08:00:00Z", false)]
    [InlineData("2026-07-02T20:00:00Z", true)]
    public void Quiet_is_what_the_clients_clock_shows(string instant, bool quiet) => Assert.Equal(quiet, Night.IsQuiet(At(instant), London));

    [Theory]
    [InlineData("2026-11-02T22:00:00Z", "2026-11-03T08:00:00Z", "2026-11-02T20:59:00Z")]
    [InlineData("2026-11-03T03:00:00Z", "2026-11-03T08:00:00Z", "2026-11-02T20:59:00Z")]
    [InlineData("2026-11-02T12:00:00Z", "2026-11-02T12:00:00Z", "2026-11-02T12:00:00Z")]
    // The clock goes forward in the night to Sunday, 29 March 2026: eight o'clock comes an hour sooner.
    [InlineData("2026-03-28T22:00:00Z", "2026-03-29T07:00:00Z", "2026-03-28T20:59:00Z")]
    // And back in the night to Sunday, 25 October 2026.
    [InlineData("2026-10-24T23:00:00Z", "2026-10-25T08:00:00Z", "2026-10-24T19:59:00Z")]
    public void The_permitted_moments_around_are_found_on_days_on_which_the_clock_jumps_too(string instant, string next, string last)
    {
        Assert.Equal(At(next), Night.NextPermitted(At(instant), London));
        Assert.Equal(At(last), Night.LastPermitted(At(instant), London));
    }

    [Fact]
    public void An_hour_that_the_clock_leaves_out_ends_the_quiet_hours_where_it_would_have_been()
    {
        // 01:30 does not exist on that day: at 01:00 the clock shows 02:00.
        var early = new QuietHours(new TimeOnly(21, 0), new TimeOnly(1, 30));

        Assert.Equal(At("2026-03-29T01:00:00Z"), early.NextPermitted(At("2026-03-28T23:00:00Z"), London));
    }

    [Fact]
    public void An_hour_that_the_clock_shows_twice_can_be_permitted_first_and_quiet_again()
    {
        // 01:30 comes twice: permitted from the first one to two o'clock, then it is 01:00 once more.
        var early = new QuietHours(new TimeOnly(21, 0), new TimeOnly(1, 30));

        Assert.Equal(At("2026-10-25T00:30:00Z"), early.NextPermitted(At("2026-10-24T23:30:00Z"), London));
        Assert.True(early.IsQuiet(At("2026-10-25T01:10:00Z"), London));
        Assert.Equal(At("2026-10-25T01:30:00Z"), early.NextPermitted(At("2026-10-25T01:10:00Z"), London));
        Assert.Equal(At("2026-10-25T00:59:00Z"), early.LastPermitted(At("2026-10-25T01:10:00Z"), London));
    }

    [Fact]
    public void Without_quiet_hours_everything_is_permitted()
    {
        var none = new QuietHours(new TimeOnly(0, 0), new TimeOnly(0, 0));

        Assert.DoesNotContain(Enumerable.Range(0, 48), hour => none.IsQuiet(At("2026-11-02T00:00:00Z").AddMinutes(30 * hour), London));
    }

    [Fact]
    public void In_every_time_zone_around_every_jump_of_ten_years_the_nearest_permitted_moments_are_right()
    {
        var checked_ = 0;
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
        {
            foreach (var jump in ClockJumps.Of(zone))
            {
                for (var hours = -26; hours <= 26; hours += 2)
                {
                    var instant = jump.AddHours(hours).AddMinutes(7);
                    var (next, last) = (Night.NextPermitted(instant, zone), Night.LastPermitted(instant, zone));
                    Assert.False(Night.IsQuiet(next, zone), $"{zone.Id} {next:u}");
                    Assert.False(Night.IsQuiet(last, zone), $"{zone.Id} {last:u}");
                    Assert.InRange(next, instant, instant.AddHours(13));
                    Assert.InRange(last, instant.AddHours(-13), instant);
                    // Nothing between was permitted: it is the nearest indeed.
                    for (var between = instant; between < next; between = between.AddMinutes(45))
                        Assert.True(Night.IsQuiet(between, zone), $"{zone.Id} {between:u}");
                    for (var between = instant; between > last.AddMinutes(1); between = between.AddMinutes(-45))
                        Assert.True(Night.IsQuiet(between, zone), $"{zone.Id} {between:u}");
                    checked_++;
                }
            }
        }

        Assert.True(checked_ > 10_000, $"only {checked_} moments were looked at");
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
