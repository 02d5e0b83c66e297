namespace MassageBot.Triage.Screening;

/// <summary>What separates a word from the one before it.</summary>
internal enum Break : byte
{
    None,
    Comma,
    Sentence,
}
