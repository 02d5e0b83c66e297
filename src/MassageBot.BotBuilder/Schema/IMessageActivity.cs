namespace Microsoft.Bot.Schema;

/// <summary>A message.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>How the attachments are laid out, see AttachmentLayoutTypes.</summary>
    string? AttachmentLayout { get; set; }

    /// <summary>The attachments.</summary>
    IList<Attachment>? Attachments { get; set; }

    /// <summary>How to deliver the activity, see DeliveryModes.</summary>
    string? DeliveryMode { get; set; }

    /// <summary>When the activity is no longer of use.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>The importance, see ActivityImportance.</summary>
    string? Importance { get; set; }

    /// <summary>Whether the bot waits for an answer, see InputHints.</summary>
    string? InputHint { get; set; }

    /// <summary>The language, for example en-GB.</summary>
    string? Locale { get; set; }

    /// <summary>The text to speak, as text or SSML.</summary>
    string? Speak { get; set; }

    /// <summary>Buttons shown with the message.</summary>
    SuggestedActions? SuggestedActions { get; set; }

    /// <summary>The text to show where attachments cannot be shown.</summary>
    string? Summary { get; set; }

    /// <summary>The text.</summary>
    string? Text { get; set; }

    /// <summary>How to read the text, see TextFormatTypes.</summary>
    string? TextFormat { get; set; }

    /// <summary>The value.</summary>
    object? Value { get; set; }

    /// <summary>Whether there is anything to show: text, summary, an attachment or channel data.</summary>
    /// <returns>True if there is.</returns>
    bool HasContent();

    /// <summary>The mentions among the entities.</summary>
    /// <returns>The mentions, in order; empty if there are none.</returns>
    Mention[] GetMentions();
}
