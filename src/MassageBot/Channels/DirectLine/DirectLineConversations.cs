using System.Security.Cryptography;
using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.Channels.DirectLine;

/// <summary>Begins conversations. Beginning one twice with the same token is beginning it once.</summary>
internal sealed class DirectLineConversations(IConversationStore store, TurnGate gate, TimeProvider time)
{
    /// <summary>A new random id, without characters that need escaping in an address.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether the conversation was begun.</summary>
    public async Task<bool> ExistsAsync(string conversationId, CancellationToken cancellationToken) =>
        await store.FindAsync(Key(conversationId), cancellationToken) is not null;

    /// <summary>Begins the conversation and lets the bot know who is there, so that it can greet.</summary>
    public async Task BeginAsync(DirectLineToken token, string? locale, CancellationToken cancellationToken)
    {
        var key = Key(token.ConversationId);
        var now = time.GetUtcNow();
        await store.CreateAsync(new ConversationRecord(key, token.UserId, locale, now), cancellationToken);
        var user = new ChannelAccount(token.UserId, role: RoleTypes.User);
        var update = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            ChannelId = ChannelNames.DirectLine,
            From = user,
            Recipient = PostedActivity.Bot,
            Conversation = new ConversationAccount(id: token.ConversationId),
            Locale = locale,
            MembersAdded = [PostedActivity.Bot, user],
        };
        await gate.PostAsync(
            new InboundActivity(key, "start", null, update.Type, Visible: false, BotSerializer.Serialize(update), now, token.UserId), cancellationToken);
    }

    public static ConversationKey Key(string conversationId) => new(ChannelNames.DirectLine, conversationId);
}
