namespace MassageBot.Triage.Screening;

/// <summary>A phrase of the lexicon found in a text.</summary>
/// <param name="Phrase">What was found.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
/// <param name="Words">Which of the words from First on belong to the phrase, as bits; the others stand in a gap.</param>
internal sealed record Hit(Phrase Phrase, int First, int Last, ulong Words)
{
    /// <summary>True when a word between First and Last is part of the phrase itself.</summary>
    public bool Holds(int word) => word >= First && word - First < 64 && (Words >> (word - First) & 1) == 1;
}
