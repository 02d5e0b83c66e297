namespace MassageBot.Knowledge.Analysis;

/// <summary>A word of a text.</summary>
/// <param name="Surface">As it was written, levelled.</param>
/// <param name="Meant">As it was meant: without the slip, if there was one.</param>
/// <param name="Stem">Its stem, or the stem of the word it stands for.</param>
internal readonly record struct Word(string Surface, string Meant, string Stem);
