using MassageBot.Storage;

namespace MassageBot.FollowUps;

/// <summary>Where nobody can tell, the conversation counts as read: a client must not be asked twice.</summary>
internal sealed class PresenceUnknown : IClientPresence
{
    public bool IsThere(ConversationKey conversation) => true;
}
