using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card with one large picture, text and buttons.</summary>
public class HeroCard
{
    /// <summary>The content type of the card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.hero";

    /// <summary>Creates an empty one.</summary>
    public HeroCard()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="title">The title.</param>
    /// <param name="subtitle">The line under the title.</param>
    /// <param name="text">The text.</param>
    /// <param name="images">The pictures.</param>
    /// <param name="buttons">The buttons.</param>
    /// <param name="tap">What happens when it is tapped.</param>
    public HeroCard(
        string? title = default,
        string? subtitle = default,
        string? text = default,
        IList<CardImage>? images = default,
        IList<CardAction>? buttons = default,
        CardAction? tap = default)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    /// <summary>The buttons.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>The pictures.</summary>
    public IList<CardImage>? Images { get; set; }

    /// <summary>The line under the title.</summary>
    public string? Subtitle { get; set; }

    /// <summary>What happens when it is tapped.</summary>
    public CardAction? Tap { get; set; }

    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
