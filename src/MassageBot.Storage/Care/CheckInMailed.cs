namespace MassageBot.Storage;

/// <summary>It was handed to the mail.</summary>
/// <param name="CheckIn">The check-in.</param>
public sealed record CheckInMailed(DueCheckIn CheckIn) : CheckInDecision(CheckIn);
