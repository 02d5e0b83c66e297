namespace MassageBot.Storage;

/// <summary>What a node decided about a check-in it claimed.</summary>
/// <param name="CheckIn">The check-in.</param>
public abstract record CheckInDecision(DueCheckIn CheckIn);
