using MassageBot.Channels.DirectLine;
using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.FollowUps;

/// <summary>Looks for an open stream of the website's chat; what other channels show, they show at any time.</summary>
internal sealed class ChatPresence(DirectLineStreams streams) : IClientPresence
{
    public bool IsThere(ConversationKey conversation) => !ChannelNames.IsOurs(conversation.ChannelId) || streams.IsOpen(conversation);
}
