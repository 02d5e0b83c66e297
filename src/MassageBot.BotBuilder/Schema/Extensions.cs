namespace Microsoft.Bot.Schema;

/// <summary>Turns cards into attachments.</summary>
public static class Extensions
{
    /// <summary>The card as an attachment.</summary>
    /// <param name="card">The card.</param>
    /// <returns>A new attachment.</returns>
    public static Attachment ToAttachment(this HeroCard card) =>
        new() { ContentType = HeroCard.ContentType, Content = card };

    /// <summary>The card as an attachment.</summary>
    /// <param name="card">The card.</param>
    /// <returns>A new attachment.</returns>
    public static Attachment ToAttachment(this ThumbnailCard card) =>
        new() { ContentType = ThumbnailCard.ContentType, Content = card };
}
