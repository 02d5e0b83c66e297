namespace MassageBot.Storage;

/// <summary>Don't send it.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Reason">One of <see cref="SkipReasons"/>.</param>
public sealed record CheckInSkipped(DueCheckIn CheckIn, string Reason) : CheckInDecision(CheckIn);
