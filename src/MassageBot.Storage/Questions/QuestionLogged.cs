namespace MassageBot.Storage;

/// <summary>Keeps a client's question for staff, in the turn's transaction. The turn's own message is where it was asked.</summary>
/// <param name="Text">The question.</param>
/// <param name="Band">How sure the answer was: <c>answer</c>, <c>suggest</c> or <c>refuse</c>.</param>
/// <param name="EntryIds">The knowledge entries that were shown.</param>
/// <param name="At">When.</param>
/// <param name="Confidence">Probability (0 to 1) that the first entry found answers it, where one was found.</param>
/// <param name="PreviousEntryId">The entry that was answered before, on which the question may lean.</param>
public sealed record QuestionLogged(
    string Text,
    string Band,
    IReadOnlyList<string> EntryIds,
    DateTimeOffset At,
    double? Confidence = null,
    string? PreviousEntryId = null) : TurnEffect;
