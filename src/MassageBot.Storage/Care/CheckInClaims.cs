namespace MassageBot.Storage;

/// <summary>What a claim brought.</summary>
/// <param name="CheckIns">What is to be decided.</param>
/// <param name="Settled">How many were settled at once, because the client's word forbids them.</param>
/// <param name="IsPaused">Whether sending is paused.</param>
public sealed record CheckInClaims(IReadOnlyList<DueCheckIn> CheckIns, int Settled, bool IsPaused);
