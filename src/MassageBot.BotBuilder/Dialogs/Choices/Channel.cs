using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What channels can show.</summary>
public class Channel
{
    private const int TitleLength = 20;
    private const int TeamsSuggestedActions = 3;

    // The number of buttons each channel shows.
    private static readonly Dictionary<string, int> SuggestedActionLimits = new(StringComparer.Ordinal)
    {
        [Channels.Facebook] = 10,
        [Channels.Skype] = 10,
        [Channels.Line] = 13,
        [Channels.Kik] = 20,
        [Channels.Telegram] = 100,
        [Channels.Emulator] = 100,
        [Channels.Directline] = 100,
        [Channels.DirectlineSpeech] = 100,
        [Channels.Webchat] = 100,
    };

    private static readonly Dictionary<string, int> CardActionLimits = new(StringComparer.Ordinal)
    {
        [Channels.Facebook] = 3,
        [Channels.Skype] = 3,
        [Channels.Msteams] = 50,
        [Channels.Line] = 99,
        [Channels.Slack] = 100,
        [Channels.Telegram] = 100,
        [Channels.Emulator] = 100,
        [Channels.Directline] = 100,
        [Channels.DirectlineSpeech] = 100,
        [Channels.Webchat] = 100,
        [Channels.Cortana] = 100,
    };

    /// <summary>Creates one; all its members are static.</summary>
    public Channel()
    {
    }

    /// <summary>Whether a channel shows that many suggested actions, in a conversation of unknown kind.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="buttonCnt">How many.</param>
    /// <returns>True if it shows them all.</returns>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100)
        => SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <summary>Whether a channel shows that many suggested actions.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="buttonCnt">How many.</param>
    /// <param name="conversationType">The kind of conversation: Teams shows them in personal chats only.</param>
    /// <returns>True if it shows them all.</returns>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string? conversationType = null)
        => channelId == Channels.Msteams
            ? conversationType == "personal" && buttonCnt <= TeamsSuggestedActions
            : Within(SuggestedActionLimits, channelId, buttonCnt);

    /// <summary>Whether a channel shows that many buttons on a card.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="buttonCnt">How many.</param>
    /// <returns>True if it shows them all.</returns>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100)
        => Within(CardActionLimits, channelId, buttonCnt);

    /// <summary>Whether a channel keeps the messages in view.</summary>
    /// <param name="channelId">The channel.</param>
    /// <returns>False for a channel that only speaks.</returns>
    public static bool HasMessageFeed(string channelId) => channelId != Channels.Cortana;

    /// <summary>How long the title of a button may be.</summary>
    /// <param name="channelId">The channel; it makes no difference.</param>
    /// <returns>The number of characters.</returns>
    public static int MaxActionTitleLength(string channelId) => TitleLength;

    /// <summary>The channel of a turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <returns>The channel, or an empty text.</returns>
    public static string GetChannelId(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.ChannelId ?? string.Empty;
    }

    private static bool Within(Dictionary<string, int> limits, string? channelId, int count)
        => channelId is not null && limits.TryGetValue(channelId, out var limit) && count <= limit;
}
