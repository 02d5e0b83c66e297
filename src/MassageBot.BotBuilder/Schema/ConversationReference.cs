using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Points at a place in a conversation, so that a bot can come back to it later.</summary>
public partial class ConversationReference
{
    /// <summary>Creates an empty one.</summary>
    public ConversationReference()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="locale">The language, for example en-GB.</param>
    /// <param name="activityId">The id of the activity.</param>
    /// <param name="user">The user.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="channelId">The channel, for example directline or msteams.</param>
    /// <param name="serviceUrl">The address of the channel, where answers are sent.</param>
    public ConversationReference(
        CultureInfo locale,
        string? activityId = default,
        ChannelAccount? user = default,
        ChannelAccount? bot = default,
        ConversationAccount? conversation = default,
        string? channelId = default,
        string? serviceUrl = default)
    {
        Locale = locale?.Name;
        ActivityId = activityId;
        User = user!;
        Bot = bot!;
        Conversation = conversation!;
        ChannelId = channelId!;
        ServiceUrl = serviceUrl!;
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="activityId">The id of the activity.</param>
    /// <param name="user">The user.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="channelId">The channel, for example directline or msteams.</param>
    /// <param name="serviceUrl">The address of the channel, where answers are sent.</param>
    public ConversationReference(
        string? activityId = default,
        ChannelAccount? user = default,
        ChannelAccount? bot = default,
        ConversationAccount? conversation = default,
        string? channelId = default,
        string? serviceUrl = default)
    {
        ActivityId = activityId;
        User = user!;
        Bot = bot!;
        Conversation = conversation!;
        ChannelId = channelId!;
        ServiceUrl = serviceUrl!;
    }

    /// <summary>The id of the activity.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount Bot { get; set; } = null!;

    /// <summary>The channel, for example directline or msteams.</summary>
    public string ChannelId { get; set; } = null!;

    /// <summary>The conversation.</summary>
    public ConversationAccount Conversation { get; set; } = null!;

    /// <summary>The language, for example en-GB.</summary>
    public string? Locale { get; set; }

    /// <summary>The address of the channel, where answers are sent.</summary>
    public string ServiceUrl { get; set; } = null!;

    /// <summary>The user.</summary>
    public ChannelAccount User { get; set; } = null!;

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
