using MassageBot.Dialogs;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bots;

/// <summary>The bot as Bot Builder knows it: greets whoever joins and hands messages to the main dialog.</summary>
internal sealed class ClinicBot(MainDialog dialog, ConversationMemory memory, Voice voice) : ActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await memory.SaveAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        dialog.RunAsync(turnContext, memory.Dialogs, cancellationToken);

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
}
