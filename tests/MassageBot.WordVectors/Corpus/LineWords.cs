using System.Text.RegularExpressions;

namespace MassageBot.WordVectors.Corpus;

/// <summary>The words of a line as the encoder sees them: runs of letters and digits, and every other character by itself.</summary>
internal static partial class LineWords
{
    public static IReadOnlyList<string> Of(string line) => [.. Word().Matches(line.ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"[a-z0-9]+|[^\sa-z0-9]")]
    private static partial Regex Word();
}
