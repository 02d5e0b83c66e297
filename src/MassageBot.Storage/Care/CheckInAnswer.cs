namespace MassageBot.Storage;

/// <summary>What a client answered to a check-in, and what that led to.</summary>
/// <param name="Choice">The answer chosen, for example <c>worse</c>.</param>
/// <param name="Strength">From 0 to 10.</param>
/// <param name="Signs">Signs that are new.</param>
/// <param name="Level">The level it led to, for example <c>ROUTINE</c>; null for none.</param>
/// <param name="RuleIds">The rules behind it.</param>
/// <param name="ContentVersion">The version of rules and texts.</param>
public sealed record CheckInAnswer(
    string? Choice, int? Strength, IReadOnlyList<string> Signs, string? Level, IReadOnlyList<string> RuleIds, string ContentVersion);
