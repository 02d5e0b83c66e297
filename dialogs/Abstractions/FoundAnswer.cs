namespace MassageBot.Dialogs;

/// <summary>What was found for a question.</summary>
/// <param name="Band">What may be done with it.</param>
/// <param name="Confidence">Calibrated probability (0 to 1) that the first entry answers the question.</param>
/// <param name="Entries">Best first; empty when nothing was found at all.</param>
public sealed record FoundAnswer(AnswerBand Band, double Confidence, IReadOnlyList<AnswerEntry> Entries)
{
    /// <summary>Whether hardly a word of the question is known: another language, or no words at all.</summary>
    public bool IsUnreadable { get; init; }
}
