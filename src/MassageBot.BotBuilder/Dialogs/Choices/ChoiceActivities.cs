using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Puts choices onto the question of a prompt.</summary>
internal static class ChoiceActivities
{
    public static IMessageActivity Append(
        IMessageActivity? prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions? options,
        string? conversationType,
        IList<string>? toList)
    {
        var offer = Offer(prompt, channelId, choices, style, options, conversationType, toList);
        if (prompt is not Activity question)
            return offer;

        var message = PromptMessage.Copy(question);
        message.Text = offer.Text;
        if (offer.SuggestedActions?.Actions is { Count: > 0 })
            message.SuggestedActions = offer.SuggestedActions;
        if (offer.Attachments is { Count: > 0 } cards)
        {
            message.Attachments = [.. message.Attachments ?? [], .. cards];
            message.AttachmentLayout ??= offer.AttachmentLayout;
        }

        return message;
    }

    // Teams shows suggested actions only to those who are named.
    public static IList<string>? Recipients(Activity activity)
        => activity.ChannelId == Channels.Msteams && activity.From?.Id is { Length: > 0 } id ? [id] : null;

    private static IMessageActivity Offer(
        IMessageActivity? prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions? options,
        string? conversationType,
        IList<string>? toList)
    {
        var (text, speak) = (prompt?.Text, prompt?.Speak);
        return style switch
        {
            ListStyle.None => new Activity { Type = ActivityTypes.Message, Text = text, Speak = speak, InputHint = InputHints.ExpectingInput },
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, speak, options),
            ListStyle.List => ChoiceFactory.List(choices, text, speak, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, speak, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text, speak),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, speak, options, conversationType, toList),
        };
    }
}
