using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <content>Members of chats and teams.</content>
public static partial class TeamsInfo
{
    /// <summary>Reads one member of the team or chat of the turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The member.</returns>
    /// <exception cref="InvalidOperationException">The turn has no connection to Teams, or no conversation.</exception>
    /// <exception cref="ErrorResponseException">Teams refused, for example because the user isn't a member.</exception>
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext,
        string userId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return MemberAsync(turnContext, userId, RosterOf(turnContext), cancellationToken);
    }

    /// <summary>Reads one member of a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="userId">The user.</param>
    /// <param name="teamId">The team; that of the activity if not given.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The member.</returns>
    /// <exception cref="InvalidOperationException">No team is given and the activity belongs to none.</exception>
    /// <exception cref="ErrorResponseException">Teams refused, for example because the user isn't a member.</exception>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext,
        string userId,
        string? teamId = null,
        CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, TeamOf(turnContext, teamId), cancellationToken);

    /// <summary>
    /// Reads all members of the team or chat of the turn at once. Teams refuses that for large teams; ask for pages there.
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The members.</returns>
    /// <exception cref="InvalidOperationException">The turn has no connection to Teams, or no conversation.</exception>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static Task<IEnumerable<TeamsChannelAccount>> GetMembersAsync(
        ITurnContext turnContext,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return MembersAsync(turnContext, RosterOf(turnContext), cancellationToken);
    }

    /// <summary>Reads all members of a team at once. Teams refuses that for large teams; ask for pages there.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="teamId">The team; that of the activity if not given.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The members.</returns>
    /// <exception cref="InvalidOperationException">No team is given and the activity belongs to none.</exception>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static Task<IEnumerable<TeamsChannelAccount>> GetTeamMembersAsync(
        ITurnContext turnContext,
        string? teamId = null,
        CancellationToken cancellationToken = default) =>
        MembersAsync(turnContext, TeamOf(turnContext, teamId), cancellationToken);

    /// <summary>Reads one page of the members of the team or chat of the turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="pageSize">How many at most; Teams gives between 50 and 500.</param>
    /// <param name="continuationToken">Where the page before ended.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="InvalidOperationException">The turn has no connection to Teams, or no conversation.</exception>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext,
        int? pageSize = null,
        string? continuationToken = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return PageAsync(turnContext, RosterOf(turnContext), pageSize, continuationToken, cancellationToken);
    }

    /// <summary>Reads one page of the members of a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="teamId">The team; that of the activity if not given.</param>
    /// <param name="continuationToken">Where the page before ended.</param>
    /// <param name="pageSize">How many at most; Teams gives between 50 and 500.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="InvalidOperationException">No team is given and the activity belongs to none.</exception>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext,
        string? teamId = null,
        string? continuationToken = null,
        int? pageSize = null,
        CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, TeamOf(turnContext, teamId), pageSize, continuationToken, cancellationToken);

    // The members of a team are those of the conversation that has the id of the team, whatever the channel or thread.
    private static string RosterOf(ITurnContext turnContext) =>
        turnContext.Activity.TeamsGetTeamInfo()?.Id
        ?? turnContext.Activity.Conversation?.Id
        ?? throw new InvalidOperationException("The activity belongs to no team and names no conversation.");

    private static async Task<TeamsChannelAccount> MemberAsync(
        ITurnContext turnContext,
        string userId,
        string rosterId,
        CancellationToken cancellationToken)
    {
        var conversations = Client(turnContext).Conversations;
        var http = conversations as Conversations
            ?? throw new InvalidOperationException($"Single members are known to {nameof(Conversations)} only, and this is a {conversations.GetType().Name}.");
        return TeamsMember.From(await http.GetConversationMemberAsync(userId, rosterId, cancellationToken));
    }

    private static async Task<IEnumerable<TeamsChannelAccount>> MembersAsync(
        ITurnContext turnContext,
        string rosterId,
        CancellationToken cancellationToken)
    {
        var members = await Client(turnContext).Conversations.GetConversationMembersAsync(rosterId, cancellationToken);
        return [.. members.Where(member => member is not null).Select(TeamsMember.From)];
    }

    private static async Task<TeamsPagedMembersResult> PageAsync(
        ITurnContext turnContext,
        string rosterId,
        int? pageSize,
        string? continuationToken,
        CancellationToken cancellationToken)
    {
        var page = await Client(turnContext).Conversations.GetConversationPagedMembersAsync(rosterId, pageSize, continuationToken, cancellationToken);
        return new TeamsPagedMembersResult(page.ContinuationToken, page.Members);
    }
}
