using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>
/// What Teams tells about an activity, and what a bot tells Teams. Channel data of another form counts as none, since
/// it comes from outside.
/// </summary>
public static class TeamsActivityExtensions
{
    /// <summary>The channel an activity belongs to.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The id of the channel; null outside of teams.</returns>
    public static string? TeamsGetChannelId(this IActivity activity) => TeamsData(activity)?.Channel?.Id;

    /// <summary>The channel that was chosen when the bot was installed.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The id of the channel; null if none was chosen.</returns>
    public static string? TeamsGetSelectedChannelId(this IActivity activity) => TeamsData(activity)?.Settings?.SelectedChannel?.Id;

    /// <summary>The team an activity belongs to.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The team; null outside of teams.</returns>
    public static TeamInfo? TeamsGetTeamInfo(this IActivity activity) => TeamsData(activity)?.Team;

    /// <summary>The meeting an activity belongs to.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The meeting; null outside of meetings.</returns>
    public static TeamsMeetingInfo? TeamsGetMeetingInfo(this IActivity activity) => TeamsData(activity)?.Meeting;

    /// <summary>In whose name an activity is sent.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The users; null if there is no channel data, empty if there is nobody.</returns>
    public static IList<OnBehalfOf>? TeamsGetTeamOnBehalfOf(this IActivity activity) => TeamsData(activity)?.OnBehalfOf;

    /// <summary>Shows an outgoing message in the activity feed of the user.</summary>
    /// <param name="activity">The message; its channel data is kept and completed.</param>
    /// <exception cref="System.Text.Json.JsonException">The message has channel data that isn't that of Teams.</exception>
    public static void TeamsNotifyUser(this IActivity activity) => activity.TeamsNotifyUser(false);

    /// <summary>Shows an outgoing message in the activity feed of the user, or in the meeting instead.</summary>
    /// <param name="activity">The message; its channel data is kept and completed.</param>
    /// <param name="alertInMeeting">Whether it shows in the meeting instead of the feed.</param>
    /// <param name="externalResourceUrl">The address of what is shown in the meeting.</param>
    /// <exception cref="System.Text.Json.JsonException">The message has channel data that isn't that of Teams.</exception>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string? externalResourceUrl = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var data = activity.GetChannelData<TeamsChannelData>() ?? new TeamsChannelData();
        data.Notification = new NotificationInfo
        {
            Alert = !alertInMeeting,
            AlertInMeeting = alertInMeeting,
            ExternalResourceUrl = externalResourceUrl,
        };
        activity.ChannelData = data;
    }

    internal static TeamsChannelData? TeamsData(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;
    }
}
