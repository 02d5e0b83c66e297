namespace MassageBot.Triage.Screening;

/// <summary>One normalised word and where it came from.</summary>
/// <param name="Text">Lower-case letters and digits only, contractions written out.</param>
/// <param name="Start">Start of its source in the text as given.</param>
/// <param name="Length">Length of its source.</param>
/// <param name="Before">What separates it from the word before.</param>
internal readonly record struct Token(string Text, int Start, int Length, Break Before);
