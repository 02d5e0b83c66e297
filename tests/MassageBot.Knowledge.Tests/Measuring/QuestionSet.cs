using MassageBot.Knowledge.Analysis;
using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge.Tests.Measuring;

/// <summary>Public questions with their entries, as a corpus to search and questions to search it with.</summary>
internal sealed class QuestionSet
{
    private QuestionSet(Corpus corpus, Dictionary<string, int> entries)
    {
        Corpus = corpus;
        Entries = entries;
    }

    public Corpus Corpus { get; }

    public Dictionary<string, int> Entries { get; }

    /// <summary>Rows of a file: question and entry.</summary>
    public static List<(string Question, string Entry)> Rows(string file)
        => [.. File.ReadLines(Path.Combine(MeasuringFactAttribute.Folder!, file)).Skip(1)
            .Select(line => line.Split('\t'))
            .Where(parts => parts.Length >= 2)
            .Select(parts => (parts[0], parts[1]))];

    /// <param name="rows">Training rows.</param>
    /// <param name="shots">Phrasings an entry; 0 for all.</param>
    /// <param name="background">Foreign questions.</param>
    /// <param name="seed">Which phrasings are drawn.</param>
    public static QuestionSet Build(List<(string Question, string Entry)> rows, int shots, IReadOnlyList<string> background, int seed = 7)
    {
        var random = new Random(seed);
        var groups = rows.Where(row => row.Entry != "oos").GroupBy(row => row.Entry).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var texts = groups.Select(group =>
        {
            var all = group.Select(row => row.Question).ToArray();
            random.Shuffle(all);
            return ((IReadOnlyList<string>)(shots > 0 ? all[..Math.Min(shots, all.Length)] : all), "");
        }).ToList();
        return new QuestionSet(
            Corpus.Build(texts, background, [], Synonyms.None),
            groups.Select((group, i) => (group.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i, StringComparer.Ordinal));
    }

    /// <summary>The entry's number; -1 for a question out of scope.</summary>
    public int NumberOf(string entry) => Entries.GetValueOrDefault(entry, -1);
}
