using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Channels.Teams;

/// <summary>Who somebody in Teams is to the clinic: by the organisation's own id, which nobody can choose for themselves.</summary>
internal sealed class StaffRoles(IOptions<TeamsOptions> options, StaffTeamMembers members)
{
    /// <summary>The role of whoever began a turn: by the lists in the settings, else by the staff's team.</summary>
    public async Task<StaffRole> OfAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var listed = Listed(turn.Activity.From?.AadObjectId);
        return listed == StaffRole.None && options.Value.StaffTeam is { Length: > 0 } team && await members.HoldAsync(turn, team, cancellationToken)
            ? StaffRole.Staff
            : listed;
    }

    private StaffRole Listed(string? objectId)
    {
        if (string.IsNullOrEmpty(objectId))
            return StaffRole.None;
        var teams = options.Value;
        return Holds(teams.Admins) ? StaffRole.Admin : Holds(teams.Managers) ? StaffRole.Manager : Holds(teams.Staff) ? StaffRole.Staff : StaffRole.None;

        bool Holds(IList<string> ids) => ids.Contains(objectId, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether somebody may see cases of a route.</summary>
    public static bool MaySee(StaffRole role, string? route) => role >= (TeamsOptions.IsForManagers(route) ? StaffRole.Manager : StaffRole.Staff);

    /// <summary>Whoever sent an activity, as cases remember them.</summary>
    public static StaffMember Member(IActivity activity) =>
        new(activity.From.AadObjectId ?? activity.From.Id, string.IsNullOrWhiteSpace(activity.From.Name) ? activity.From.Id : activity.From.Name);
}
