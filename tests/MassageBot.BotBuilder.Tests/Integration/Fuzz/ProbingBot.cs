using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Integration.Fuzz;

/// <summary>Echoes, and looks at everything in an activity that bots look at.</summary>
internal sealed class ProbingBot : ActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        _ = activity.GetMentions().Count(mention => mention.Mentioned?.Id == activity.Recipient?.Id);
        _ = activity.MentionsRecipient();
        _ = activity.HasContent();
        _ = activity.TryGetChannelData<Dictionary<string, string>>(out _);
        _ = activity.CreateReply("x");
        _ = BotJson.Write(activity.GetConversationReference().GetContinuationActivity());
        _ = BotJson.TryConvertTo<HeroCard>(activity.Attachments?.FirstOrDefault()?.Content, out _);
        _ = BotJson.TryConvertTo<long>(activity.Value, out _);
        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        turnContext.Activity.RemoveRecipientMention();
        await EchoAsync(turnContext, cancellationToken);
    }

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync($"{membersAdded.Count}", cancellationToken: cancellationToken);

    protected override Task OnReactionsAddedAsync(
        IList<MessageReaction> messageReactions,
        ITurnContext<IMessageReactionActivity> turnContext,
        CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(string.Join(' ', messageReactions.Select(reaction => reaction?.Type)) + ".", cancellationToken: cancellationToken);

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        EchoAsync(turnContext, cancellationToken);

    private static Task<ResourceResponse> EchoAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var heard = turnContext.Activity;
        var reply = MessageFactory.Text(heard.Text);
        reply.Attachments = heard.Attachments;
        reply.Entities = heard.Entities;
        reply.SuggestedActions = heard.SuggestedActions;
        reply.ChannelData = heard.ChannelData;
        reply.Value = heard.Value;
        return turnContext.SendActivityAsync(reply, cancellationToken);
    }
}
