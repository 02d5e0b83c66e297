using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that offer choices.</summary>
public partial class ChoiceFactory
{
    /// <summary>Creates one; all its members are static.</summary>
    public ChoiceFactory()
    {
    }

    /// <summary>Offers choices in the way that suits a channel.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="list">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">The question as it is spoken.</param>
    /// <param name="options">How choices are written as text.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
        => ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>
    /// Offers choices in the way that suits a channel: suggested actions where it shows them, else the buttons of a card, else up to three
    /// in the sentence and more as a list. Titles too long for a button always make a list.
    /// </summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="list">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">The question as it is spoken.</param>
    /// <param name="options">How choices are written as text.</param>
    /// <param name="conversationType">The kind of conversation, for example <c>personal</c> on Teams.</param>
    /// <param name="toList">The ids of those who shall see suggested actions; null for all.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity ForChannel(
        string channelId,
        IList<Choice> list,
        string? text = null,
        string? speak = null,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null)
    {
        var choices = list ?? [];
        if (choices.Any(c => Title(c).Length > Channel.MaxActionTitleLength(channelId)))
            return List(choices, text, speak, options);
        if (Channel.SupportsSuggestedActions(channelId, choices.Count, conversationType))
            return SuggestedAction(choices, text, speak, toList);
        if (Channel.SupportsCardActions(channelId, choices.Count))
            return HeroCard(choices, text, speak);

        return choices.Count <= 3 ? Inline(choices, text, speak, options) : List(choices, text, speak, options);
    }

    /// <summary>Offers choices in the sentence.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">The question as it is spoken.</param>
    /// <param name="options">How choices are written as text.</param>
    /// <returns>The message.</returns>
    public static Activity Inline(IList<Choice> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);

        var written = new StringBuilder(text).Append(' ');
        for (var index = 0; index < choices.Count; index++)
        {
            if (index > 0)
            {
                var last = index == choices.Count - 1;
                written.Append(!last ? options?.InlineSeparator ?? ", "
                    : index == 1 ? options?.InlineOr ?? " or "
                    : options?.InlineOrMore ?? ", or ");
            }

            if (options?.IncludeNumbers ?? true)
                written.Append(CultureInfo.InvariantCulture, $"({index + 1}) ");
            written.Append(Title(choices[index]));
        }

        return Message(written.ToString(), speak);
    }

    /// <summary>Offers choices as a list.</summary>
    /// <param name="choices">The values of the choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">The question as it is spoken.</param>
    /// <param name="options">How choices are written as text.</param>
    /// <returns>The message.</returns>
    public static Activity List(IList<string> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
        => List(ToChoices(choices), text, speak, options);

    /// <summary>Offers choices as a list.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">The question as it is spoken.</param>
    /// <param name="options">How choices are written as text.</param>
    /// <returns>The message.</returns>
    public static Activity List(IList<Choice> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);

        var written = new StringBuilder(text).Append('\n');
        for (var index = 0; index < choices.Count; index++)
        {
            written.Append("\n   ");
            if (options?.IncludeNumbers ?? true)
                written.Append(CultureInfo.InvariantCulture, $"{index + 1}. ");
            else
                written.Append("- ");
            written.Append(Title(choices[index]));
        }

        return Message(written.ToString(), speak);
    }

    /// <summary>Makes choices of texts.</summary>
    /// <param name="choices">The texts; null for none.</param>
    /// <returns>The choices.</returns>
    public static IList<Choice> ToChoices(IList<string>? choices) => choices is null ? [] : [.. choices.Select(c => new Choice(c))];

    private static string Title(Choice choice)
        => choice.Action?.Title is { Length: > 0 } title ? title : choice.Value ?? string.Empty;

    private static Activity Message(string? text, string? speak) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Speak = speak,
        InputHint = InputHints.ExpectingInput,
    };
}
