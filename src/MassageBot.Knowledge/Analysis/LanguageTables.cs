using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace MassageBot.Knowledge.Analysis;

/// <summary>The hand-made word lists of the language, read once from the assembly's resources.</summary>
internal static class LanguageTables
{
    /// <summary>Contractions, hurried abbreviations and spellings: a form and the words it stands for.</summary>
    public static FrozenDictionary<string, string> Forms { get; } =
        Lines("contractions").Concat(Lines("abbreviations")).Concat(Lines("spellings")).Select(Pair).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that carry no subject.</summary>
    public static FrozenSet<string> StopWords { get; } = Lines("stop-words").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words by which anything is asked for.</summary>
    public static IReadOnlyList<string> AskingWords { get; } = Lines("asking-words");

    /// <summary>Beginnings of a question that leans on the one before it.</summary>
    public static IReadOnlyList<string> FollowUpOpenings { get; } = [.. Lines("follow-up").OrderByDescending(line => line.Length)];

    private static KeyValuePair<string, string> Pair(string line)
    {
        var at = line.IndexOf('=', StringComparison.Ordinal);
        return new(line[..at].Trim(), line[(at + 1)..].Trim());
    }

    private static List<string> Lines(string name)
    {
        var resource = $"{typeof(LanguageTables).Namespace!.Replace(".Analysis", "", StringComparison.Ordinal)}.Language.{name}.txt";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource '{resource}' is not part of the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') lines.Add(line.Trim());
        return lines;
    }
}
