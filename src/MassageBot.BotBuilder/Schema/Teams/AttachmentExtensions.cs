using MassageBot.BotBuilder;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Turns attachments into results of a message extension.</summary>
public static class AttachmentExtensions
{
    /// <summary>The attachment as a result of a message extension.</summary>
    /// <param name="attachment">What is put into the message.</param>
    /// <param name="previewAttachment">How it looks in the list of results; as itself, in a JSON copy, if null.</param>
    /// <returns>A new attachment.</returns>
    public static MessagingExtensionAttachment ToMessagingExtensionAttachment(
        this Attachment attachment,
        Attachment? previewAttachment = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return new MessagingExtensionAttachment
        {
            ContentType = attachment.ContentType,
            ContentUrl = attachment.ContentUrl,
            Content = attachment.Content,
            Name = attachment.Name,
            ThumbnailUrl = attachment.ThumbnailUrl,
            Preview = previewAttachment ?? new Attachment(
                attachment.ContentType,
                attachment.ContentUrl,
                attachment.Content is null ? null : BotJson.ToElement(attachment.Content),
                attachment.Name,
                attachment.ThumbnailUrl),
        };
    }
}
