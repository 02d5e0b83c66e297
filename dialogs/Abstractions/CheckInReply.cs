using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>What a client answered to a check-in, and what that led to so far.</summary>
/// <param name="CheckInId">The kept check-in.</param>
/// <param name="Choice">One of <see cref="CareAsks.Answers"/>; null when none was chosen.</param>
/// <param name="Strength">From 0 to 10.</param>
/// <param name="Signs">Signs that are new, by their ids in the triage.</param>
/// <param name="Level">The level reached; null for none.</param>
/// <param name="RuleIds">The rows of the decision table behind it.</param>
/// <param name="ContentVersion">Version of rules and texts.</param>
public sealed record CheckInReply(
    long CheckInId, string? Choice, int? Strength, IReadOnlyList<string> Signs, Level? Level, IReadOnlyList<string> RuleIds, string ContentVersion);
