using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Teams;

/// <content>Edited, deleted and restored messages.</content>
public partial class TeamsActivityHandler
{
    /// <summary>
    /// Handles a changed message: from Teams an edited and a restored one have methods of their own; all others go to the
    /// base class.
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected override Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return EventType(turnContext.Activity) switch
        {
            "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>
    /// Handles a deleted message: one from Teams that can be restored has a method of its own; all others go to the base
    /// class.
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected override Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return EventType(turnContext.Activity) == "softDeleteMessage"
            ? OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken)
            : base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);
    }

    /// <summary>Handles a message that was edited; does nothing unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsMessageEditAsync(
        ITurnContext<IMessageUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles a message that was restored; does nothing unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsMessageUndeleteAsync(
        ITurnContext<IMessageUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles a message that was deleted and can be restored; does nothing unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsMessageSoftDeleteAsync(
        ITurnContext<IMessageDeleteActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    private static string? EventType(IActivity activity) =>
        activity.ChannelId == Channels.Msteams ? TeamsActivityExtensions.TeamsData(activity)?.EventType : null;
}
