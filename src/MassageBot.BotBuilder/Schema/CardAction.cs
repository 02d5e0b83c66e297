using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A button or another thing that can be clicked.</summary>
public partial class CardAction
{
    /// <summary>Creates an empty one.</summary>
    public CardAction()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="type">The type.</param>
    /// <param name="title">The title.</param>
    /// <param name="image">The picture.</param>
    /// <param name="text">The text.</param>
    /// <param name="displayText">The text shown in the chat when the button is clicked.</param>
    /// <param name="value">The value.</param>
    /// <param name="channelData">Content that only the channel understands.</param>
    public CardAction(
        string? type = default,
        string? title = default,
        string? image = default,
        string? text = default,
        string? displayText = default,
        object? value = default,
        object? channelData = default)
    {
        Type = type!;
        Title = title!;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>What happens on a click, see ActionTypes.</summary>
    public string Type { get; set; } = null!;

    /// <summary>Content that only the channel understands.</summary>
    public object? ChannelData { get; set; }

    /// <summary>The text shown in the chat when the button is clicked.</summary>
    public string? DisplayText { get; set; }

    /// <summary>The address of the picture on the button.</summary>
    public string? Image { get; set; }

    /// <summary>The text for those who cannot see the picture.</summary>
    public string? ImageAltText { get; set; }

    /// <summary>The text sent by a messageBack action.</summary>
    public string? Text { get; set; }

    /// <summary>The title.</summary>
    public string Title { get; set; } = null!;

    /// <summary>What is sent or opened on a click.</summary>
    public object? Value { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
