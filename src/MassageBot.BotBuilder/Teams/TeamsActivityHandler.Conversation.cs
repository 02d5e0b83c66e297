using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <content>Changes of a conversation: who joined and left, and to which change each method belongs.</content>
public partial class TeamsActivityHandler
{
    /// <summary>
    /// Handles a change of the conversation. From Teams: who joined, else who left, else the method for the change of a
    /// channel or team. All others go to the base class.
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var update = turnContext.Activity;
        if (update.ChannelId != Channels.Msteams)
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);

        var data = TeamsActivityExtensions.TeamsData(update);
        if (update.MembersAdded is { } added)
            return OnTeamsMembersAddedDispatchAsync(added, data?.Team, turnContext, cancellationToken);
        if (update.MembersRemoved is { } removed)
            return OnTeamsMembersRemovedDispatchAsync(removed, data?.Team, turnContext, cancellationToken);

        return data?.EventType switch
        {
            "channelCreated" => OnTeamsChannelCreatedAsync(data.Channel, data.Team, turnContext, cancellationToken),
            "channelDeleted" => OnTeamsChannelDeletedAsync(data.Channel, data.Team, turnContext, cancellationToken),
            "channelRenamed" => OnTeamsChannelRenamedAsync(data.Channel, data.Team, turnContext, cancellationToken),
            "channelRestored" => OnTeamsChannelRestoredAsync(data.Channel, data.Team, turnContext, cancellationToken),
            "teamArchived" => OnTeamsTeamArchivedAsync(data.Team, turnContext, cancellationToken),
            "teamDeleted" => OnTeamsTeamDeletedAsync(data.Team, turnContext, cancellationToken),
            "teamHardDeleted" => OnTeamsTeamHardDeletedAsync(data.Team, turnContext, cancellationToken),
            "teamRenamed" => OnTeamsTeamRenamedAsync(data.Team, turnContext, cancellationToken),
            "teamRestored" => OnTeamsTeamRestoredAsync(data.Team, turnContext, cancellationToken),
            "teamUnarchived" => OnTeamsTeamUnarchivedAsync(data.Team, turnContext, cancellationToken),
            _ => base.OnConversationUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>
    /// Finds out who joined: Teams tells only ids, so that everybody but the bot is looked up, unless the activity tells
    /// more already. Who can't be found (somebody who joined a meeting from outside), and everybody if the turn has no
    /// connection to Teams, is told with what the activity says. Then calls <see cref="OnTeamsMembersAddedAsync"/>.
    /// </summary>
    /// <param name="membersAdded">Who joined.</param>
    /// <param name="teamInfo">The team; null in a chat.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    /// <exception cref="ErrorResponseException">Teams refused to tell for another reason than that there is nobody.</exception>
    protected virtual async Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(membersAdded);
        ArgumentNullException.ThrowIfNull(turnContext);
        var members = new List<TeamsChannelAccount>(membersAdded.Count);
        foreach (var member in membersAdded.Where(member => member is not null))
        {
            var isKnown = member.Properties is { Count: > 0 } || string.IsNullOrEmpty(member.Id) || member.Id == turnContext.Activity.Recipient?.Id;
            members.Add(isKnown ? TeamsMember.From(member) : await LookUpAsync(turnContext, member, cancellationToken));
        }

        if (members.Count > 0)
            await OnTeamsMembersAddedAsync(members, teamInfo, turnContext, cancellationToken);
    }

    /// <summary>Tells who left, as far as the activity says; nobody is looked up. Calls <see cref="OnTeamsMembersRemovedAsync"/>.</summary>
    /// <param name="membersRemoved">Who left.</param>
    /// <param name="teamInfo">The team; null in a chat.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(membersRemoved);
        List<TeamsChannelAccount> members = [.. membersRemoved.Where(member => member is not null).Select(TeamsMember.From)];
        return members.Count > 0
            ? OnTeamsMembersRemovedAsync(members, teamInfo, turnContext, cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>Handles members who joined; calls <see cref="ActivityHandler.OnMembersAddedAsync"/> unless overridden.</summary>
    /// <param name="teamsMembersAdded">All of them, the bot included.</param>
    /// <param name="teamInfo">The team; null in a chat.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    /// <summary>Handles members who left; calls <see cref="ActivityHandler.OnMembersRemovedAsync"/> unless overridden.</summary>
    /// <param name="teamsMembersRemoved">All of them, the bot included.</param>
    /// <param name="teamInfo">The team; null in a chat.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    private static async Task<TeamsChannelAccount> LookUpAsync(
        ITurnContext turnContext,
        ChannelAccount member,
        CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<IConnectorClient>() is null)
            return TeamsMember.From(member);

        try
        {
            var found = await TeamsInfo.GetMemberAsync(turnContext, member.Id, cancellationToken);
            return string.IsNullOrEmpty(found.Id) ? TeamsMember.From(member) : found;
        }
        catch (ErrorResponseException refused) when (refused.Response?.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.OK || refused.Body?.Error?.Code == "ConversationNotFound")
        {
            return TeamsMember.From(member);
        }
    }
}
