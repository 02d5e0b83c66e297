namespace MassageBot.Testing.Fuzzing;

/// <summary>What a door made of a body.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Problem">What is wrong with the answer; null if nothing is.</param>
public sealed record FuzzAnswer(int Status, string? Problem);
