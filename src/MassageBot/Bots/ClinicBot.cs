using MassageBot.Dialogs;
using MassageBot.Escalations;
using MassageBot.FollowUps;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bots;

/// <summary>The bot as Bot Builder knows it: greets whoever joins, hands messages to the main dialog, and keeps thumbs.</summary>
internal sealed class ClinicBot(MainDialog dialog, ConversationMemory memory, Voice voice, AnswerRatings ratings, Handover handover, CheckInArrivals arrivals) : ActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await memory.SaveAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        dialog.RunAsync(turnContext, memory.Dialogs, cancellationToken);

    // Only the program itself sends such events: the doors refuse them.
    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name == ClientEvents.Name && ClientEvents.Read(turnContext.Activity.Value) is { } word)
            await handover.HearAsync(turnContext, await memory.GetAsync(turnContext, cancellationToken), word, cancellationToken);
        else if (await arrivals.ReadAsync(turnContext, cancellationToken) is { } invitation)
            await ArriveAsync(turnContext, invitation, cancellationToken);
        else
            await base.OnEventActivityAsync(turnContext, cancellationToken);
    }

    private Task ArriveAsync(ITurnContext turnContext, CheckInInvitation invitation, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Set(invitation);
        return dialog.RunAsync(turnContext, memory.Dialogs, cancellationToken);
    }

    // A channel may announce members more than once: the greeting is said once.
    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var conversation = await memory.GetAsync(turnContext, cancellationToken);
        if (conversation.Welcomed)
            return;
        conversation.Welcomed = true;
        await turnContext.SendActivityAsync(voice.Notice(TextKeys.Welcome), cancellationToken);
    }

    // A thumb is heard in silence: no reply, and no dialog is told.
    protected override Task OnReactionsAddedAsync(
        IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
        ratings.AddAsync(turnContext, messageReactions, cancellationToken);

    protected override Task OnReactionsRemovedAsync(
        IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
        ratings.RemoveAsync(turnContext, messageReactions, cancellationToken);
}
