namespace MassageBot.Storage;

/// <summary>It can't be delivered; staff see it.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Reason">Why, as a code.</param>
public sealed record CheckInFailed(DueCheckIn CheckIn, string Reason) : CheckInDecision(CheckIn);
