namespace MassageBot.Storage;

/// <summary>What clients asked and what became of their cases, in a time.</summary>
/// <param name="Questions">Questions asked.</param>
/// <param name="Refusals">Those that found neither an answer nor a suggestion.</param>
/// <param name="ByLevel">Escalations opened, by level.</param>
/// <param name="Claimed">Those of them that somebody took.</param>
/// <param name="MedianTimeToClaim">Half of the claimed ones were taken within this time; null without any.</param>
/// <param name="LongestTimeToClaim">The slowest; null without any.</param>
public sealed record StaffFigures(
    int Questions,
    int Refusals,
    IReadOnlyDictionary<string, int> ByLevel,
    int Claimed,
    TimeSpan? MedianTimeToClaim,
    TimeSpan? LongestTimeToClaim);
