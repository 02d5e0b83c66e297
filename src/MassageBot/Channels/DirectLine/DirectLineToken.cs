namespace MassageBot.Channels.DirectLine;

/// <summary>What a token says: which conversation it opens, and for which user.</summary>
/// <param name="ConversationId">The one conversation it is good for.</param>
/// <param name="UserId">The user, minted by the server or named by the bearer of the secret.</param>
/// <param name="IsUserBound">Whether the user was named by the bearer of the secret; then messages can't claim another.</param>
/// <param name="IsExpired">Whether its lifetime is over; within the grace period it still refreshes and reconnects.</param>
internal sealed record DirectLineToken(string ConversationId, string UserId, bool IsUserBound, bool IsExpired);
