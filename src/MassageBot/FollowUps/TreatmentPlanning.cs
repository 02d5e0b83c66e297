using MassageBot.Dialogs;
using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.FollowUps;

/// <summary>Plans the check-ins of treatments by the plan and the settings in force.</summary>
internal sealed class TreatmentPlanning(IDialogContent content, IOptions<FollowUpOptions> options, TimeProvider time)
{
    /// <summary>
    /// Adds its check-ins to a treatment. What lacks only the client's consent is planned all the same: the consent may come, and the client's word is looked
    /// at once more when it is due.
    /// </summary>
    public PlannedTreatment Plan(NewTreatment treatment)
    {
        var now = time.GetUtcNow();
        var plan = content.Current.Care;
        var checkIns = Preview(treatment, new CarePermission(now, null)).Select(planned => new NewCheckIn(
            planned.Step.Id,
            plan.Version,
            planned.DueAt,
            now + options.Value.UndoWindow,
            planned.ExpiresAt,
            planned.Step.IsSafety,
            planned.Step.Reminder,
            planned.WhyNot));
        return new PlannedTreatment(treatment, [.. checkIns]);
    }

    /// <summary>What the plan means for a treatment and what a client said.</summary>
    public IReadOnlyList<PlannedCheckIn> Preview(NewTreatment treatment, CarePermission permission) =>
        TimeZones.TryFind(treatment.Client.TimeZone, out var zone)
            ? CheckInPlanner.Plan(treatment, content.Current.Care, permission, options.Value.Quiet, zone, time.GetUtcNow())
            : throw new ArgumentException("The time zone was not checked.", nameof(treatment));
}
