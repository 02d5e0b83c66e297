namespace MassageBot.Storage;

/// <summary>A consent to being asked, or its end.</summary>
/// <param name="Granted">True for consent, false for stop.</param>
/// <param name="TextVersion">The version of the text that was shown, where there was one.</param>
/// <param name="Channel">How it was said.</param>
/// <param name="At">When.</param>
public sealed record ConsentEntry(bool Granted, string? TextVersion, string Channel, DateTimeOffset At);
