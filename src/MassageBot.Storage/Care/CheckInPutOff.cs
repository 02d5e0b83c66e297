namespace MassageBot.Storage;

/// <summary>Look at it again later.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Until">When.</param>
/// <param name="Reason">Why, as a code.</param>
/// <param name="IsFailure">Whether it is put off because handing it over failed.</param>
public sealed record CheckInPutOff(DueCheckIn CheckIn, DateTimeOffset Until, string Reason, bool IsFailure = false) : CheckInDecision(CheckIn);
