namespace MassageBot.Knowledge.Analysis;

/// <summary>A text taken apart once, for all the measures that read it.</summary>
/// <param name="Levelled">The levelled text.</param>
/// <param name="Surfaces">Words as written, for character n-grams.</param>
/// <param name="Meant">The same words without their slips, for their meaning.</param>
/// <param name="Stems">Stems with synonyms replaced, for everything else.</param>
internal sealed record AnalysedText(string Levelled, string[] Surfaces, string[] Meant, string[] Stems);
