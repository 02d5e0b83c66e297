using MassageBot.Channels.DirectLine;
using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.Commands;

/// <summary>A conversation in a terminal: the same turns as on any other channel.</summary>
internal sealed class TerminalConversation(TurnGate gate, TimeProvider time, string conversationId)
{
    private static readonly ChannelAccount Client = new("terminal", role: RoleTypes.User);

    /// <summary>Says that the client is there, and returns the greeting.</summary>
    public Task<IReadOnlyList<Activity>> JoinAsync(CancellationToken cancellationToken) =>
        RunAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [Client] }, cancellationToken);

    /// <summary>Says something, and returns the replies.</summary>
    public Task<IReadOnlyList<Activity>> SayAsync(string text, CancellationToken cancellationToken) =>
        RunAsync(new Activity { Type = ActivityTypes.Message, Text = text }, cancellationToken);

    private async Task<IReadOnlyList<Activity>> RunAsync(Activity activity, CancellationToken cancellationToken)
    {
        activity.ChannelId = ChannelNames.Console;
        activity.From = Client;
        activity.Recipient = PostedActivity.Bot;
        activity.Conversation = new ConversationAccount(id: conversationId);
        var inbound = new InboundActivity(
            new ConversationKey(ChannelNames.Console, conversationId),
            DirectLineConversations.NewId(),
            null,
            activity.Type,
            Visible: activity.Type == ActivityTypes.Message,
            BotSerializer.Serialize(activity),
            time.GetUtcNow(),
            Client.Id);
        var result = await gate.RunAsync(inbound, cancellationToken);
        return [.. result.Replies.Select(r => BotSerializer.ReadActivity(r.Json))];
    }
}
