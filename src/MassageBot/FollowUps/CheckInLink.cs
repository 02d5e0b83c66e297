namespace MassageBot.FollowUps;

/// <summary>What a link carries.</summary>
/// <param name="CheckInId">The check-in.</param>
/// <param name="ClientId">Whose it is.</param>
internal readonly record struct CheckInLink(long CheckInId, long ClientId);
