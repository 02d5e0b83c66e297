using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>Advice that the client has been told.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Route">Its route.</param>
/// <param name="RuleIds">The rules that fired.</param>
/// <param name="ContentVersion">The version of the content that decided.</param>
/// <param name="Escalated">Whether the client was offered to have the clinic told about it.</param>
public sealed record GivenAdvice(Level Level, Route Route, IReadOnlyList<string> RuleIds, string ContentVersion, bool Escalated = false)
{
    /// <summary>The case that staff got of it; null as long as they got none.</summary>
    public string? CaseReference { get; init; }

    /// <summary>Whether the clinic may be told: never offered where a person's safety is the matter, that goes other ways.</summary>
    public bool IsForClinic => Level >= Level.Routine && Route is not (Route.Crisis or Route.Safeguarding);
}
