using MassageBot.Storage;

namespace MassageBot.Escalations;

/// <summary>What came of a press on a case's card.</summary>
/// <param name="Text">What the presser is told; null when the card itself says it.</param>
/// <param name="Case">The case after it; null where there is none to show.</param>
internal sealed record CaseAnswer(string? Text, EscalationRecord? Case)
{
    /// <summary>What was written with it, which the store doesn't have yet.</summary>
    public EscalationHistoryItem? Added { get; init; }

    /// <summary>Whether the conversation of the press is the channel in which the case stands, so that its card changes in this turn.</summary>
    public bool IsShownHere { get; init; }

    /// <summary>The message of the client on whose card was pressed; null when it was the card of the case.</summary>
    public string? Said { get; init; }
}
