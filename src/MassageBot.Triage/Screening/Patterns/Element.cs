namespace MassageBot.Triage.Screening.Patterns;

/// <summary>One place of a flat pattern: a set of words that fit, and how many other words may stand before it.</summary>
/// <param name="Words">Exact words, prefixes written <c>numb*</c>, number ranges written <c>{38-43}</c>; sorted.</param>
/// <param name="Gap">The most words that may stand between this one and the place before.</param>
internal sealed record Element(IReadOnlyList<string> Words, int Gap);
