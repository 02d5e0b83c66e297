using MassageBot.Dialogs;
using MassageBot.Storage;

namespace MassageBot.FollowUps;

/// <summary>
/// Says for a treatment which check-ins follow, when each is due and until when it makes sense, or why one doesn't go out. Pure:
/// the same treatment, plan, permission, hours and moment give the same answer.
/// </summary>
internal static class CheckInPlanner
{
    /// <summary>One entry for each step of the plan that is meant for such a treatment, in the order of time.</summary>
    public static IReadOnlyList<PlannedCheckIn> Plan(NewTreatment treatment, CarePlan plan, CarePermission permission, QuietHours quiet, TimeZoneInfo zone, DateTimeOffset now) =>
        [.. plan.Steps
            .Where(step => step.IsFor(treatment.Kind, treatment.Areas, treatment.Modifiers))
            .Select(step => Plan(step, treatment.EndedAt, permission, quiet, zone, now))];

    /// <summary>Decides once more at the moment of sending: a program that was away for hours must neither wake anybody nor send what is over.</summary>
    public static SendingTime AtSending(DateTimeOffset expiresAt, bool isSafety, QuietHours quiet, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (now >= expiresAt)
            return new SendingTime(now, SkipReasons.TooLate);
        var at = isSafety ? now : quiet.NextPermitted(now, zone);
        return at < expiresAt ? new SendingTime(at, null) : new SendingTime(now, SkipReasons.QuietHours);
    }

    private static PlannedCheckIn Plan(CareStep step, DateTimeOffset end, CarePermission permission, QuietHours quiet, TimeZoneInfo zone, DateTimeOffset now)
    {
        var expires = end + step.Expires;
        if (now >= expires)
            return new PlannedCheckIn(step, end + step.Due, expires, SkipReasons.TooLate);
        var best = Later(end + step.Due, now);
        var due = step.IsSafety ? best : Nearest(best, Later(end + step.Earliest, now), end + step.Latest, quiet, zone);
        if (due >= expires)
            return new PlannedCheckIn(step, best, expires, SkipReasons.QuietHours);
        var whyNot = permission.IsOptedOut ? SkipReasons.OptedOut : permission.IsGiven ? null : SkipReasons.NoConsent;
        return new PlannedCheckIn(step, due, expires, whyNot);
    }

    /// <summary>The permitted moment nearest to the best one; before it only from the earliest on, after the latest only when there is no other.</summary>
    private static DateTimeOffset Nearest(DateTimeOffset best, DateTimeOffset earliest, DateTimeOffset latest, QuietHours quiet, TimeZoneInfo zone)
    {
        var later = quiet.NextPermitted(best, zone);
        if (later == best)
            return best;
        var sooner = quiet.LastPermitted(best, zone);
        var isSoonerGood = sooner >= earliest;
        return isSoonerGood && (later > latest || best - sooner < later - best) ? sooner : later;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
