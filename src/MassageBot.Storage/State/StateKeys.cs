namespace MassageBot.Storage;

/// <summary>The keys under which Bot Builder keeps the state of a turn.</summary>
public static class StateKeys
{
    /// <summary>Conversation state.</summary>
    public static string Conversation(ConversationKey conversation) =>
        $"{conversation.ChannelId}/conversations/{conversation.ConversationId}";

    /// <summary>User state.</summary>
    public static string User(string channelId, string userId) => $"{channelId}/users/{userId}";

    /// <summary>Private conversation state: one user in one conversation.</summary>
    public static string UserInConversation(ConversationKey conversation, string userId) =>
        $"{conversation.ChannelId}/conversations/{conversation.ConversationId}/users/{userId}";
}
