namespace MassageBot.Storage;

/// <summary>The bot was removed from the turn's conversation; in the turn's transaction.</summary>
/// <param name="At">When.</param>
public sealed record PlaceLeft(DateTimeOffset At) : TurnEffect;
