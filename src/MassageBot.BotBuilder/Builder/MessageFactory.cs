using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Makes messages. A blank text is no text. Of the two forms of <c>SuggestedActions</c> for names and for buttons, a call
/// that leaves arguments out fits both and does not compile; give all four or all five.
/// </summary>
public static class MessageFactory
{
    /// <summary>A message with a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak.</param>
    /// <param name="inputHint">Whether the bot waits for an answer; acceptingInput if not given.</param>
    /// <returns>A new message.</returns>
    public static Activity Text(string? text, string? ssml = null, string? inputHint = null)
    {
        var message = (Activity)Activity.CreateMessageActivity();
        message.Text = string.IsNullOrWhiteSpace(text) ? null : text;
        message.Speak = string.IsNullOrWhiteSpace(ssml) ? null : ssml;
        message.InputHint = inputHint ?? InputHints.AcceptingInput;
        return message;
    }

    /// <summary>A message with buttons that say their own text.</summary>
    /// <param name="actions">The texts of the buttons.</param>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak.</param>
    /// <param name="inputHint">Whether the bot waits for an answer; acceptingInput if not given.</param>
    /// <returns>A new message.</returns>
    /// <exception cref="ArgumentNullException">There are no buttons.</exception>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions,
        string? text = null,
        string? ssml = null,
        string? inputHint = null) => SuggestedActions(actions, text, ssml, inputHint, null);

    /// <summary>A message with buttons that say their own text, for some of the users.</summary>
    /// <param name="actions">The texts of the buttons.</param>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak.</param>
    /// <param name="inputHint">Whether the bot waits for an answer; acceptingInput if not given.</param>
    /// <param name="toList">The ids of those who see the buttons; null for all.</param>
    /// <returns>A new message.</returns>
    /// <exception cref="ArgumentNullException">There are no buttons.</exception>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions,
        string? text = null,
        string? ssml = null,
        string? inputHint = null,
        IList<string>? toList = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return SuggestedActions(actions.Select(CardAction.FromString), text, ssml, inputHint, toList);
    }

    /// <summary>A message with buttons.</summary>
    /// <param name="cardActions">The buttons.</param>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak.</param>
    /// <param name="inputHint">Whether the bot waits for an answer; acceptingInput if not given.</param>
    /// <returns>A new message.</returns>
    /// <exception cref="ArgumentNullException">There are no buttons.</exception>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions,
        string? text = null,
        string? ssml = null,
        string? inputHint = null) => SuggestedActions(cardActions, text, ssml, inputHint, null);

    /// <summary>A message with buttons, for some of the users.</summary>
    /// <param name="cardActions">The buttons.</param>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak.</param>
    /// <param name="inputHint">Whether the bot waits for an answer; acceptingInput if not given.</param>
    /// <param name="toList">The ids of those who see the buttons; null for all.</param>
    /// <returns>A new message.</returns>
    /// <exception cref="ArgumentNullException">There are no buttons.</exception>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions,
        string? text = null,
        string? ssml = null,
        string? inputHint = null,
        IList<string>? toList = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { Actions = [.. cardActions], To = toList };
        return message;
    }

    /// <summary>A message with an attachment.</summary>
    /// <param name="attachment">The attachment.</param>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak.</param>
    /// <param name="inputHint">Whether the bot waits for an answer; acceptingInput if not given.</param>
    /// <returns>A new message.</returns>
    /// <exception cref="ArgumentNullException">There is no attachment.</exception>
    public static IMessageActivity Attachment(
        Attachment attachment,
        string? text = null,
        string? ssml = null,
        string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    /// <summary>A message with a list of attachments.</summary>
    /// <param name="attachments">The attachments.</param>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak.</param>
    /// <param name="inputHint">Whether the bot waits for an answer; acceptingInput if not given.</param>
    /// <returns>A new message.</returns>
    /// <exception cref="ArgumentNullException">There is no attachment.</exception>
    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments,
        string? text = null,
        string? ssml = null,
        string? inputHint = null) => WithAttachments(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);

    /// <summary>A message with attachments side by side.</summary>
    /// <param name="attachments">The attachments.</param>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak.</param>
    /// <param name="inputHint">Whether the bot waits for an answer; acceptingInput if not given.</param>
    /// <returns>A new message.</returns>
    /// <exception cref="ArgumentNullException">There are no attachments.</exception>
    public static IMessageActivity Carousel(
        IEnumerable<Attachment> attachments,
        string? text = null,
        string? ssml = null,
        string? inputHint = null) => WithAttachments(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);

    /// <summary>A message with a file or picture at an address.</summary>
    /// <param name="url">The address.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak.</param>
    /// <param name="inputHint">Whether the bot waits for an answer; acceptingInput if not given.</param>
    /// <returns>A new message.</returns>
    /// <exception cref="ArgumentException">There is no address or no media type.</exception>
    public static IMessageActivity ContentUrl(
        string url,
        string contentType,
        string? name = null,
        string? text = null,
        string? ssml = null,
        string? inputHint = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        return Attachment(new Attachment { ContentUrl = url, ContentType = contentType, Name = name }, text, ssml, inputHint);
    }

    private static Activity WithAttachments(
        string layout,
        IEnumerable<Attachment> attachments,
        string? text,
        string? ssml,
        string? inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        return message;
    }
}
