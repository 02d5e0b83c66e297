using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <content>Changes of channels and teams.</content>
public partial class TeamsActivityHandler
{
    /// <summary>Handles a channel that was created; does nothing unless overridden.</summary>
    /// <param name="channelInfo">The channel; null if Teams does not tell.</param>
    /// <param name="teamInfo">The team; null if Teams does not tell.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsChannelCreatedAsync(
        ChannelInfo? channelInfo,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles a channel that was deleted; does nothing unless overridden.</summary>
    /// <param name="channelInfo">The channel; null if Teams does not tell.</param>
    /// <param name="teamInfo">The team; null if Teams does not tell.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsChannelDeletedAsync(
        ChannelInfo? channelInfo,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles a channel that was renamed; does nothing unless overridden.</summary>
    /// <param name="channelInfo">The channel; null if Teams does not tell.</param>
    /// <param name="teamInfo">The team; null if Teams does not tell.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsChannelRenamedAsync(
        ChannelInfo? channelInfo,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles a channel that was restored after it had been deleted; does nothing unless overridden.</summary>
    /// <param name="channelInfo">The channel; null if Teams does not tell.</param>
    /// <param name="teamInfo">The team; null if Teams does not tell.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsChannelRestoredAsync(
        ChannelInfo? channelInfo,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles a team that was archived; does nothing unless overridden.</summary>
    /// <param name="teamInfo">The team; null if Teams does not tell.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsTeamArchivedAsync(
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles a team that was deleted; does nothing unless overridden.</summary>
    /// <param name="teamInfo">The team; null if Teams does not tell.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsTeamDeletedAsync(
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles a team that was deleted for good; does nothing unless overridden.</summary>
    /// <param name="teamInfo">The team; null if Teams does not tell.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsTeamHardDeletedAsync(
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles a team that was renamed; does nothing unless overridden.</summary>
    /// <param name="teamInfo">The team; null if Teams does not tell.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsTeamRenamedAsync(
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles a team that was restored after it had been deleted; does nothing unless overridden.</summary>
    /// <param name="teamInfo">The team; null if Teams does not tell.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsTeamRestoredAsync(
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles a team that is no longer archived; does nothing unless overridden.</summary>
    /// <param name="teamInfo">The team; null if Teams does not tell.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsTeamUnarchivedAsync(
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;
}
