namespace MassageBot.Storage;

/// <summary>That a client agreed to a text.</summary>
/// <param name="TextVersion">The version of the text that was shown.</param>
/// <param name="At">When they agreed.</param>
public sealed record ConsentGiven(string TextVersion, DateTimeOffset At);
