namespace MassageBot.Knowledge;

/// <summary>An entry with its place in the ranking.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Score">Share of this entry in the ranking's weight, 0 to 1; comparable within one search only.</param>
public sealed record Ranked(Entry Entry, double Score);
