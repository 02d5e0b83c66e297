using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MassageBot.FollowUps;
using MassageBot.Storage;

namespace MassageBot.Tests.FollowUps;

public sealed class CheckInPlannerTests
{
    private static readonly QuietHours Night = new(new TimeOnly(21, 0), new TimeOnly(8, 0));
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly CarePermission Agreed = new(At("2026-01-01T09:00:00Z"), null);
    private static readonly System.Collections.ObjectModel.ReadOnlyCollection<TimeZoneInfo> Zones = TimeZoneInfo.GetSystemTimeZones();

    [Fact]
    public void A_treatment_of_the_morning_is_followed_at_the_moments_of_the_plan() =>
        Assert.Equal(
            ["end-of-session 2026-11-02 10:00", "day-1 2026-11-03 10:00", "days-2-3 2026-11-04 20:59", "day-7 2026-11-09 10:00"],
            Lines(Plan("2026-11-02T10:00:00Z", "2026-11-02T10:00:00Z")));

    [Fact]
    public void The_check_after_six_hours_of_a_late_treatment_waits_for_the_morning() =>
        Assert.Contains("hours-6 2026-11-03 08:00", Lines(Plan("2026-11-02T19:00:00Z", "2026-11-02T19:00:00Z", "anticoagulant")));

    [Fact]
    public void What_must_be_known_first_is_said_in_quiet_hours_too() =>
        Assert.Equal("end-of-session 2026-11-02 22:30", Lines(Plan("2026-11-02T22:30:00Z", "2026-11-02T22:30:00Z"))[0]);

    [Fact]
    public void A_treatment_that_is_told_of_days_later_brings_no_heap()
    {
        var plan = Plan("2026-11-02T10:00:00Z", "2026-11-09T12:00:00Z");

        Assert.Equal(["too-late", "too-late", "too-late", null], plan.Select(checkIn => checkIn.WhyNot));
        Assert.Equal(At("2026-11-09T12:00:00Z"), plan[^1].DueAt);
    }

    [Fact]
    public void Without_consent_nothing_goes_out_and_the_plan_says_so() =>
        Assert.All(Plan("2026-11-02T10:00:00Z", "2026-11-02T10:00:00Z", permission: new CarePermission()), checkIn => Assert.Equal(SkipReasons.NoConsent, checkIn.WhyNot));

    [Theory]
    [InlineData("2026-11-01T09:00:00Z", "2026-11-01T10:00:00Z", false)]
    [InlineData("2026-11-01T10:00:00Z", "2026-11-01T09:00:00Z", true)]
    [InlineData("2026-11-01T09:00:00Z", "2026-11-01T09:00:00Z", false)]
    [InlineData(null, "2026-11-01T09:00:00Z", false)]
    [InlineData("2026-11-01T09:00:00Z", null, true)]
    [InlineData(null, null, false)]
    public void What_was_said_last_counts_and_in_doubt_the_stop(string? consent, string? stop, bool given) =>
        Assert.Equal(given, new CarePermission(consent is null ? null : At(consent), stop is null ? null : At(stop)).IsGiven);

    [Theory]
    [InlineData("2026-11-02T12:00:00Z", false, "2026-11-02T12:00:00Z", null)]
    [InlineData("2026-11-02T23:00:00Z", false, "2026-11-03T08:00:00Z", null)]
    [InlineData("2026-11-02T23:00:00Z", true, "2026-11-02T23:00:00Z", null)]
    [InlineData("2026-11-03T22:00:00Z", false, "2026-11-03T22:00:00Z", "quiet-hours")]
    [InlineData("2026-11-04T07:00:00Z", false, "2026-11-04T07:00:00Z", "too-late")]
    public void At_the_moment_of_sending_it_is_decided_once_more(string now, bool safety, string at, string? whyNot) =>
        Assert.Equal(new SendingTime(At(at), whyNot), CheckInPlanner.AtSending(At("2026-11-04T07:00:00Z"), safety, Night, London, At(now)));

    [Property(MaxTest = 3000)]
    public void Never_in_quiet_hours_never_more_than_the_plan_never_after_stop(uint zone, uint minute, uint late, uint kind, bool stopped, bool asked)
    {
        var place = Zones[(int)(zone % (uint)Zones.Count)];
        var end = At("2026-01-01T00:00:00Z").AddMinutes(minute % (10 * 366 * 24 * 60));
        var now = end.AddMinutes(late % (30 * 24 * 60));
        var words = CarePlans.Product.Kinds;
        var treatment = Treatment(end, words[(int)(kind % (uint)words.Count)].Id, "anticoagulant");
        var permission = new CarePermission(asked ? end : null, stopped ? end : null);

        Holds(CheckInPlanner.Plan(treatment, CarePlans.Product, permission, Night, place, now), treatment, permission, place, now);
    }

    [Fact]
    public void The_same_holds_around_every_jump_of_the_clock_in_every_time_zone_for_ten_years()
    {
        var permission = new CarePermission(At("2026-01-01T00:00:00Z"), null);
        var planned = 0;
        foreach (var zone in Zones)
        {
            foreach (var jump in ClockJumps.Of(zone))
            {
                foreach (var step in CarePlans.Product.Steps)
                {
                    // So that this step is best sent some hours before and after the clock jumps.
                    for (var hours = -14; hours <= 14; hours += 4)
                    {
                        var treatment = Treatment(jump.AddHours(hours) - step.Due, "needling", "anticoagulant");
                        Holds(CheckInPlanner.Plan(treatment, CarePlans.Product, permission, Night, zone, treatment.EndedAt), treatment, permission, zone, treatment.EndedAt);
                        planned++;
                    }
                }
            }
        }

        Assert.True(planned > 10_000, $"only {planned} treatments were planned");
    }

    private static void Holds(IReadOnlyList<PlannedCheckIn> plan, NewTreatment treatment, CarePermission permission, TimeZoneInfo zone, DateTimeOffset now)
    {
        var sent = plan.Where(checkIn => checkIn.WhyNot is null).ToList();
        Assert.True(permission.IsGiven || sent.Count == 0);
        Assert.Equal(CarePlans.Product.Steps.Where(step => step.IsFor(treatment.Kind, treatment.Areas, treatment.Modifiers)), plan.Select(checkIn => checkIn.Step));
        Assert.All(sent, checkIn =>
        {
            Assert.True(checkIn.Step.IsSafety || !Night.IsQuiet(checkIn.DueAt, zone), $"{checkIn.Step.Id} {zone.Id} {checkIn.DueAt:u}");
            Assert.InRange(checkIn.DueAt, Max(now, treatment.EndedAt + checkIn.Step.Earliest), checkIn.ExpiresAt.AddTicks(-1));
        });
        // Each is over before the next one comes: there is never a heap.
        foreach (var (before, after) in sent.Zip(sent.Skip(1)))
            Assert.True(before.ExpiresAt <= after.DueAt);
    }

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static IReadOnlyList<PlannedCheckIn> Plan(string end, string now, string? modifier = null, CarePermission? permission = null) =>
        CheckInPlanner.Plan(Treatment(At(end), "relaxing", modifier), CarePlans.Product, permission ?? Agreed, Night, London, At(now));

    private static NewTreatment Treatment(DateTimeOffset end, string kind, string? modifier) =>
        new("t-1", new CareClient("c-1", "A", "en-GB", "Europe/London"), null, kind, [], modifier is null ? [] : [modifier], end, null);

    private static IReadOnlyList<string> Lines(IReadOnlyList<PlannedCheckIn> plan) =>
        [.. plan.Select(checkIn => FormattableString.Invariant($"{checkIn.Step.Id} {checkIn.DueAt:yyyy-MM-dd HH:mm}{(checkIn.WhyNot is { } why ? " " + why : "")}"))];

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
