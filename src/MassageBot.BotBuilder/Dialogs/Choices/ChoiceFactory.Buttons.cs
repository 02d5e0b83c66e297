using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <content>Choices as buttons.</content>
public partial class ChoiceFactory
{
    /// <summary>Offers choices as suggested actions.</summary>
    /// <param name="choices">The values of the choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">The question as it is spoken.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedAction(IList<string> choices, string? text = null, string? speak = null)
        => SuggestedAction(ToChoices(choices), text, speak, null);

    /// <summary>Offers choices as suggested actions.</summary>
    /// <param name="choices">The values of the choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">The question as it is spoken.</param>
    /// <param name="toList">The ids of those who shall see them; null for all.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedAction(IList<string> choices, string? text = null, string? speak = null, IList<string>? toList = null)
        => SuggestedAction(ToChoices(choices), text, speak, toList);

    /// <summary>Offers choices as suggested actions.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">The question as it is spoken.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string? text = null, string? speak = null)
        => SuggestedAction(choices, text, speak, null);

    /// <summary>Offers choices as suggested actions.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">The question as it is spoken.</param>
    /// <param name="toList">The ids of those who shall see them; null for all.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string? text = null, string? speak = null, IList<string>? toList = null)
    {
        var message = Message(text, speak);
        message.SuggestedActions = new SuggestedActions { Actions = Buttons(choices), To = toList };
        return message;
    }

    /// <summary>Offers choices as the buttons of a card.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question, which stands on the card.</param>
    /// <param name="speak">The question as it is spoken.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity HeroCard(IList<Choice> choices, string? text = null, string? speak = null)
    {
        var card = new HeroCard { Text = text, Buttons = Buttons(choices) };
        var message = Message(null, speak);
        message.AttachmentLayout = AttachmentLayoutTypes.List;
        message.Attachments = [new Attachment { ContentType = Schema.HeroCard.ContentType, Content = card }];
        return message;
    }

    private static List<CardAction> Buttons(IList<Choice>? choices) => choices is null ? [] : [.. choices.Select(Button)];

    // What the author of an action left open comes from the choice.
    private static CardAction Button(Choice choice)
    {
        if (choice.Action is not { } action)
            return new CardAction { Type = ActionTypes.ImBack, Title = choice.Value!, Value = choice.Value };

        return new CardAction
        {
            Type = string.IsNullOrEmpty(action.Type) ? ActionTypes.ImBack : action.Type,
            Title = string.IsNullOrEmpty(action.Title) ? choice.Value! : action.Title,
            Value = action.Value ?? choice.Value,
            Text = action.Text,
            DisplayText = action.DisplayText,
            Image = action.Image,
            ImageAltText = action.ImageAltText,
            ChannelData = action.ChannelData,
        };
    }
}
