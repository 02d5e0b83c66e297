namespace Microsoft.Bot.Schema.Teams;

/// <summary>The results of a message extension.</summary>
public class MessagingExtensionResult
{
    /// <summary>Creates an empty one.</summary>
    public MessagingExtensionResult()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="attachmentLayout">How results are laid out: list or grid.</param>
    /// <param name="type">What it is: result, auth, config, message or botMessagePreview.</param>
    /// <param name="attachments">The results.</param>
    /// <param name="suggestedActions">The buttons of auth and config.</param>
    /// <param name="text">The text of a message.</param>
    /// <param name="activityPreview">The message to preview.</param>
    public MessagingExtensionResult(
        string? attachmentLayout = default,
        string? type = default,
        IList<MessagingExtensionAttachment>? attachments = default,
        MessagingExtensionSuggestedAction? suggestedActions = default,
        string? text = default,
        Activity? activityPreview = default)
    {
        AttachmentLayout = attachmentLayout;
        Type = type;
        Attachments = attachments;
        SuggestedActions = suggestedActions;
        Text = text;
        ActivityPreview = activityPreview;
    }

    /// <summary>How results are laid out: list or grid.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>What it is: result, auth, config, message or botMessagePreview.</summary>
    public string? Type { get; set; }

    /// <summary>The results.</summary>
    public IList<MessagingExtensionAttachment>? Attachments { get; set; }

    /// <summary>The buttons of auth and config.</summary>
    public MessagingExtensionSuggestedAction? SuggestedActions { get; set; }

    /// <summary>The text of a message.</summary>
    public string? Text { get; set; }

    /// <summary>The message to preview.</summary>
    public Activity? ActivityPreview { get; set; }
}
