namespace MassageBot.Storage;

/// <summary>A kept question, with what became of it.</summary>
/// <param name="Id">Its row; rises.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Text">The question.</param>
/// <param name="Band">How sure the answer was: <c>answer</c>, <c>suggest</c> or <c>refuse</c>.</param>
/// <param name="EntryIds">The knowledge entries that were shown.</param>
/// <param name="At">When.</param>
public sealed record LoggedQuestion(
    long Id,
    ConversationKey Conversation,
    string Text,
    string Band,
    IReadOnlyList<string> EntryIds,
    DateTimeOffset At)
{
    /// <summary>Probability (0 to 1) that the first entry found answers it; null when none was found or an earlier version kept it.</summary>
    public double? Confidence { get; init; }

    /// <summary>The entry that was answered before, on which the question may lean.</summary>
    public string? PreviousEntryId { get; init; }

    /// <summary>The entry the client chose from "did you mean".</summary>
    public string? ChosenEntryId { get; init; }

    /// <summary>When the client chose, or said that none fits.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>What the client thought of the answer, if they said so.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The entry that was rated.</summary>
    public string? RatedEntryId { get; init; }

    /// <summary>The hash of that entry's content when it was shown.</summary>
    public string? RatedEntryVersion { get; init; }

    /// <summary>Whether the client said that none of the suggestions fits.</summary>
    public bool IsRejected => SettledAt is not null && ChosenEntryId is null;

    /// <summary>Whether an earlier version of the program kept it, which knew nothing of choices.</summary>
    public bool IsFromBeforeChoices { get; init; }
}
