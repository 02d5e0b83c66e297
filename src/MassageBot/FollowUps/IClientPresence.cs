using MassageBot.Storage;

namespace MassageBot.FollowUps;

/// <summary>Whether a client has the chat open, so that what is said there is read now.</summary>
internal interface IClientPresence
{
    bool IsThere(ConversationKey conversation);
}
