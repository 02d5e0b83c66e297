namespace MassageBot.Storage;

/// <summary>What became of an import.</summary>
/// <param name="Added">Treatments that were added; 0 when any differed.</param>
/// <param name="Known">Treatments that were there already, just so.</param>
/// <param name="Differing">Ids that other treatments have; with any of them nothing at all was written. At most the first thousand.</param>
public sealed record ImportResult(int Added, int Known, IReadOnlyList<string> Differing);
