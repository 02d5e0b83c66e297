namespace MassageBot.Dialogs;

/// <summary>A sentence of a text, or a line of a list.</summary>
/// <param name="Text">The words as written, without emphasis.</param>
/// <param name="Line">How many lines of the text stand before it.</param>
internal readonly record struct Sentence(string Text, int Line);
