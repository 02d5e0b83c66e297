using System.Globalization;
using System.Text.RegularExpressions;

namespace MassageBot.WordVectors.Corpus;

/// <summary>
/// Reads WordNet 3.0. Every synset gives the parts of its gloss (definitions and examples), its words together with the first
/// part, and each word alone; a line that was there before is left out.
/// </summary>
internal static partial class WordNetReader
{
    private const int ShortestPart = 4;
    private const string BetweenSynsetAndGloss = " | ";
    private static readonly string[] Files = ["data.verb", "data.adv", "data.noun", "data.adj"];

    public static IReadOnlyList<string> Read(string folder)
    {
        if (Files.FirstOrDefault(file => !File.Exists(Path.Combine(folder, file))) is { } missing)
            throw new WordVectorsException($"There is no {missing} in {folder}: give the folder with WordNet's data files.");
        var lines = Files
            .SelectMany(file => File.ReadLines(Path.Combine(folder, file)))
            .Where(line => !line.StartsWith("  ", StringComparison.Ordinal)) // the licence
            .SelectMany(Synset);
        return [.. lines.Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Synset(string line)
    {
        var end = line.IndexOf(BetweenSynsetAndGloss, StringComparison.Ordinal);
        var fields = line[..end].Split(' ');
        var count = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var words = Enumerable.Range(0, count).Select(i => AdjectiveMark().Replace(fields[4 + 2 * i], "").Replace('_', ' ')).ToList();
        var parts = line[(end + BetweenSynsetAndGloss.Length)..].Split(';')
            .Select(part => part.Trim().Trim('"'))
            .Where(part => part.Length > 0)
            .ToList();
        return [.. parts.Where(part => part.Length >= ShortestPart), .. parts.Take(1).Select(first => string.Join(' ', words) + ' ' + first), .. words];
    }

    /// <summary>Where an adjective may stand.</summary>
    [GeneratedRegex(@"\((?:a|p|ip)\)$")]
    private static partial Regex AdjectiveMark();
}
