using MassageBot.Knowledge;
using MassageBot.Knowledge.Evaluation;

namespace MassageBot.Benchmarks;

/// <summary>Rows of a public set of questions, as a knowledge base or as questions to ask it.</summary>
internal static class PublicSet
{
    /// <summary>The entry that stands for none.</summary>
    public const string Foreign = "oos";

    public static bool IsForeign(EvaluationQuestion row) => row.Expected == Foreign;

    /// <summary>The file's rows; null, and a line that says so, when it isn't there.</summary>
    public static List<EvaluationQuestion>? Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            Console.WriteLine($"{name} isn't in the data folder: what needs it is skipped. Name the folder with --data.");
            return null;
        }

        var rows = EvaluationQuestions.Read(name, File.ReadLines(path), needsEntry: true, out var problems);
        return problems.Count == 0 ? [.. rows] : throw new BenchmarkException(string.Join('\n', problems));
    }

    /// <summary>An entry for each name, with so many of its rows at most, drawn the same way each time.</summary>
    public static List<Entry> Entries(List<EvaluationQuestion> rows, int most)
    {
        var random = new Random(7);
        return [.. rows.Where(row => !IsForeign(row)).GroupBy(row => row.Expected).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            var texts = group.Select(row => row.Text).ToArray();
            random.Shuffle(texts);
            return Make(group.Key, texts[..Math.Min(most, texts.Length)]);
        })];
    }

    /// <summary>So many entries of so many phrasings: first the texts as they are, then the first half of one with the second of another.</summary>
    public static List<Entry> Many(string[] texts, int entries, int phrasings)
    {
        var random = new Random(7);
        string Mixed(string a, string b) => string.Join(' ', a.Split(' ').Take((a.Count(c => c == ' ') + 2) / 2).Concat(b.Split(' ').Skip(b.Count(c => c == ' ') / 2)));
        string Text(int i) => i < texts.Length ? texts[i] : Mixed(texts[random.Next(texts.Length)], texts[random.Next(texts.Length)]);
        return [.. Enumerable.Range(0, entries).Select(e => Make($"entry-{e}", [.. Enumerable.Range(0, phrasings).Select(p => Text(e * phrasings + p))]))];
    }

    private static Entry Make(string id, string[] texts) => new()
    {
        Id = id,
        Question = texts[0],
        Phrasings = texts[1..],
        Audiences = [Audience.Client],
        Text = "",
        Version = "",
        Path = "",
    };
}
