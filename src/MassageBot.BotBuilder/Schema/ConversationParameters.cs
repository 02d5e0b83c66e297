using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What is needed to start a conversation.</summary>
public class ConversationParameters
{
    /// <summary>Creates an empty one.</summary>
    public ConversationParameters()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="isGroup">Whether more than two take part.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="members">The members.</param>
    /// <param name="topicName">The topic of the conversation.</param>
    /// <param name="activity">The first message of the conversation.</param>
    /// <param name="channelData">Content that only the channel understands.</param>
    /// <param name="tenantId">The tenant.</param>
    public ConversationParameters(
        bool? isGroup = default,
        ChannelAccount? bot = default,
        IList<ChannelAccount>? members = default,
        string? topicName = default,
        Activity? activity = default,
        object? channelData = default,
        string? tenantId = default)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    /// <summary>The first message of the conversation.</summary>
    public Activity? Activity { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>Content that only the channel understands.</summary>
    public object? ChannelData { get; set; }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The members.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>The tenant.</summary>
    public string? TenantId { get; set; }

    /// <summary>The topic of the conversation.</summary>
    public string? TopicName { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; set; }
}
