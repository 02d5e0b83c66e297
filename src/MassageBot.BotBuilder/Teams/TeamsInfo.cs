using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>
/// Asks Teams about teams, members and meetings, and posts into channels. Each call goes to Teams; what can be asked
/// depends on where the bot is installed. Sending to many users at once and notices in meetings are left out.
/// </summary>
public static partial class TeamsInfo
{
    /// <summary>Reads about a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="teamId">The team; that of the activity if not given.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The team.</returns>
    /// <exception cref="InvalidOperationException">No team is given and the activity belongs to none.</exception>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<TeamDetails> GetTeamDetailsAsync(
        ITurnContext turnContext,
        string? teamId = null,
        CancellationToken cancellationToken = default)
    {
        var team = TeamOf(turnContext, teamId);
        using var client = TeamsClient(turnContext);
        return await client.Teams.FetchTeamDetailsAsync(team, cancellationToken);
    }

    /// <summary>Reads the channels of a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="teamId">The team; that of the activity if not given.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The channels; that named General has no name.</returns>
    /// <exception cref="InvalidOperationException">No team is given and the activity belongs to none.</exception>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(
        ITurnContext turnContext,
        string? teamId = null,
        CancellationToken cancellationToken = default)
    {
        var team = TeamOf(turnContext, teamId);
        using var client = TeamsClient(turnContext);
        var channels = await client.Teams.FetchChannelListAsync(team, cancellationToken);
        return channels.Conversations ?? [];
    }

    /// <summary>Reads about a meeting.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="meetingId">The meeting; that of the activity if not given.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The meeting.</returns>
    /// <exception cref="InvalidOperationException">No meeting is given and the activity belongs to none.</exception>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<MeetingInfo> GetMeetingInfoAsync(
        ITurnContext turnContext,
        string? meetingId = null,
        CancellationToken cancellationToken = default)
    {
        var meeting = MeetingOf(turnContext, meetingId);
        using var client = TeamsClient(turnContext);
        return await client.Teams.FetchMeetingInfoAsync(meeting, cancellationToken);
    }

    /// <summary>Reads the part somebody has in a meeting.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="meetingId">The meeting; that of the activity if not given.</param>
    /// <param name="participantId">The object id of the user in Microsoft Entra ID; that of the sender if not given.</param>
    /// <param name="tenantId">The tenant; that of the activity if not given.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The participant.</returns>
    /// <exception cref="InvalidOperationException">Something is not given and not in the activity either.</exception>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<TeamsMeetingParticipant> GetMeetingParticipantAsync(
        ITurnContext turnContext,
        string? meetingId = null,
        string? participantId = null,
        string? tenantId = null,
        CancellationToken cancellationToken = default)
    {
        var meeting = MeetingOf(turnContext, meetingId);
        var activity = turnContext.Activity;
        var participant = participantId ?? activity.From?.AadObjectId ?? throw Missing("participantId", "the sender has no object id");
        var tenant = tenantId ?? TeamsActivityExtensions.TeamsData(activity)?.Tenant?.Id ?? throw Missing("tenantId", "the activity names no tenant");
        using var client = TeamsClient(turnContext);
        return await client.Teams.FetchParticipantAsync(meeting, participant, tenant, cancellationToken);
    }

    /// <summary>Starts a thread in a channel.</summary>
    /// <param name="turnContext">The turn; the adapter and the address of Teams are taken from it.</param>
    /// <param name="activity">The first message of the thread; it must be an <see cref="Activity"/>.</param>
    /// <param name="teamsChannelId">The channel.</param>
    /// <param name="botAppId">The app id of the bot.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The reference of the thread, and the id of the message.</returns>
    /// <exception cref="ArgumentException">The message is no activity, or no channel is given.</exception>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext,
        IActivity activity,
        string teamsChannelId,
        string? botAppId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentException.ThrowIfNullOrEmpty(teamsChannelId);
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo(teamsChannelId) },
            Activity = activity as Activity ?? throw new ArgumentException($"A message of the class {nameof(Activity)} is needed.", nameof(activity)),
        };

        Tuple<ConversationReference, string>? thread = null;
        await turnContext.Adapter.CreateConversationAsync(
            botAppId!,
            Channels.Msteams,
            turnContext.Activity.ServiceUrl,
            turnContext.TurnState.Get<string>(BotAdapter.OAuthScopeKey)!,
            parameters,
            (started, _) =>
            {
                thread = Tuple.Create(started.Activity.GetConversationReference(), started.Activity.Id);
                return Task.CompletedTask;
            },
            cancellationToken);
        return thread ?? throw new InvalidOperationException("The adapter started no conversation.");
    }

    private static string TeamOf(ITurnContext turnContext, string? teamId)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return teamId ?? turnContext.Activity.TeamsGetTeamInfo()?.Id ?? throw Missing("teamId", "the activity belongs to no team");
    }

    private static string MeetingOf(ITurnContext turnContext, string? meetingId)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return meetingId ?? turnContext.Activity.TeamsGetMeetingInfo()?.Id ?? throw Missing("meetingId", "the activity belongs to no meeting");
    }

    private static InvalidOperationException Missing(string parameter, string why) =>
        new($"{parameter} must be given here, since {why}.");

    private static IConnectorClient Client(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>()
        ?? throw new InvalidOperationException("The turn has no connection to a channel; it needs an adapter that makes one, and an activity with a serviceUrl.");

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller disposes it; the HTTP client belongs to the connector.")]
    private static TeamsConnectorClient TeamsClient(ITurnContext turnContext) => Client(turnContext) switch
    {
        ConnectorClient http => new TeamsConnectorClient(http.BaseUri, http.Credentials, http.HttpClient, disposeHttpClient: false),
        var other => throw new InvalidOperationException($"Teams is asked over HTTP, and {other.GetType().Name} isn't a {nameof(ConnectorClient)}."),
    };
}
