using MassageBot.BotBuilder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <content>Meetings and read receipts.</content>
public partial class TeamsActivityHandler
{
    /// <summary>
    /// Handles an event: from Teams the start and end of a meeting, people who join or leave it, and read receipts have
    /// methods of their own; all others, and those whose value has another form, go to <see cref="ActivityHandler.OnEventAsync"/>.
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected override Task OnEventActivityAsync(
        ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity.ChannelId != Channels.Msteams)
            return base.OnEventActivityAsync(turnContext, cancellationToken);

        return turnContext.Activity.Name switch
        {
            "application/vnd.microsoft.meetingStart" when Value<MeetingStartEventDetails>(turnContext) is { } started =>
                OnTeamsMeetingStartAsync(started, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingEnd" when Value<MeetingEndEventDetails>(turnContext) is { } ended =>
                OnTeamsMeetingEndAsync(ended, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantJoin" when Value<MeetingParticipantsEventDetails>(turnContext) is { } joined =>
                OnTeamsMeetingParticipantsJoinAsync(joined, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantLeave" when Value<MeetingParticipantsEventDetails>(turnContext) is { } left =>
                OnTeamsMeetingParticipantsLeaveAsync(left, turnContext, cancellationToken),
            "application/vnd.microsoft.readReceipt" when Value<ReadReceiptInfo>(turnContext) is { } read =>
                OnTeamsReadReceiptAsync(read, turnContext, cancellationToken),
            _ => base.OnEventActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>Handles the start of a meeting; does nothing unless overridden.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsMeetingStartAsync(
        MeetingStartEventDetails meeting,
        ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles the end of a meeting; does nothing unless overridden.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsMeetingEndAsync(
        MeetingEndEventDetails meeting,
        ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles people who join a meeting; does nothing unless overridden.</summary>
    /// <param name="meeting">The people.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsMeetingParticipantsJoinAsync(
        MeetingParticipantsEventDetails meeting,
        ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles people who leave a meeting; does nothing unless overridden.</summary>
    /// <param name="meeting">The people.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsMeetingParticipantsLeaveAsync(
        MeetingParticipantsEventDetails meeting,
        ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Handles a message of the bot that was read in a personal chat; does nothing unless overridden.</summary>
    /// <param name="readReceiptInfo">How far the user has read.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsReadReceiptAsync(
        ReadReceiptInfo readReceiptInfo,
        ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    private static T? Value<T>(ITurnContext<IEventActivity> turnContext)
        where T : class => BotJson.TryConvertTo<T>(turnContext.Activity.Value, out var value) ? value : null;
}
