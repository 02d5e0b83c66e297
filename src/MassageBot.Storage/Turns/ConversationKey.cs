namespace MassageBot.Storage;

/// <summary>Names one conversation: ids of conversations are unique within their channel only.</summary>
/// <param name="ChannelId">The channel, for example <c>directline</c> or <c>msteams</c>.</param>
/// <param name="ConversationId">The channel's id of the conversation.</param>
public readonly record struct ConversationKey(string ChannelId, string ConversationId);
