namespace MassageBot.Knowledge.Checking;

/// <summary>What <see cref="KnowledgeCheck"/> found in a knowledge folder.</summary>
/// <param name="Findings">Problems by path, line and message; then notes, the weightiest first.</param>
/// <param name="Entries">How many entries could be read.</param>
/// <param name="Phrasings">How many questions and phrasings they hold.</param>
public sealed record CheckReport(IReadOnlyList<CheckFinding> Findings, int Entries, int Phrasings)
{
    /// <summary>How many of the findings have to be put right.</summary>
    public int Problems => Findings.Count(finding => finding.Severity == CheckSeverity.Problem);
}
