namespace MassageBot.Knowledge.Grouping;

/// <summary>Questions that read the same once they are levelled.</summary>
/// <param name="Levelled">The levelled text.</param>
/// <param name="Text">The most frequent way in which it was written.</param>
/// <param name="Members">Their places in the list.</param>
/// <param name="Vector">What they are about.</param>
internal sealed record Wording(string Levelled, string Text, int[] Members, WordVector Vector);
