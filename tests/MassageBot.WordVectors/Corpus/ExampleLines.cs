namespace MassageBot.WordVectors.Corpus;

/// <summary>The messages of the screen's examples: the last column of every row.</summary>
internal static class ExampleLines
{
    private const int Shortest = 4;

    public static IReadOnlyList<string> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t')[^1])
            .Where(message => message.Length >= Shortest)
            .Distinct(StringComparer.Ordinal),
    ];
}
