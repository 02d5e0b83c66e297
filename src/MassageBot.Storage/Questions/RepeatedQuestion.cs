namespace MassageBot.Storage;

/// <summary>A question as often as it was asked in the same words after the same answer.</summary>
/// <param name="Count">How often.</param>
/// <param name="Latest">The latest time, with what became of it then.</param>
public sealed record RepeatedQuestion(int Count, LoggedQuestion Latest);
