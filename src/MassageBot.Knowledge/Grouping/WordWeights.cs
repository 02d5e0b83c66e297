using MassageBot.Knowledge.Analysis;
using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge.Grouping;

/// <summary>
/// What questions are about, word by word. A word counts for as much as it is rare among the phrasings of the knowledge base: what
/// no entry speaks of counts most, which is just what questions without an answer have in common. Small words count only in a
/// question that has no others.
/// </summary>
internal sealed class WordWeights
{
    private static readonly HashSet<string> SmallWords =
        [.. LanguageTables.StopWords, .. LanguageTables.AskingWords.SelectMany(word => WordAnalyzer.Instance.Words(word)).Select(word => word.Stem)];

    private readonly Dictionary<string, float> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public WordWeights(Corpus corpus, IReadOnlyList<string[]> questions)
    {
        var phrasings = new int[corpus.Spaces.Words.Count];
        foreach (var phrasing in corpus.Phrasings)
        {
            foreach (var word in phrasing.Words.Ids) phrasings[word]++;
        }

        var counts = questions.SelectMany(stems => stems).CountBy(stem => stem, StringComparer.Ordinal).ToList();
        LearnSpellings(counts.Where(word => corpus.Spaces.Words.Find(word.Key) < 0));
        foreach (var (stem, _) in counts)
        {
            var id = corpus.Spaces.Words.Find(stem);
            _weights[stem] = MathF.Log(1f + (corpus.Phrasings.Count + 0.5f) / ((id < 0 ? 0 : phrasings[id]) + 0.5f));
        }

        // Weights first, so that every vector's words stand in the same order, the weightiest first.
        foreach (var (stem, _) in _weights.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal))
            _numbers[stem] = _numbers.Count;
    }

    public WordVector Vector(string[] stems)
    {
        var read = stems.Select(stem => _spellings.GetValueOrDefault(stem, stem)).Distinct(StringComparer.Ordinal).ToList();
        var subject = read.Where(stem => !SmallWords.Contains(stem)).ToList();
        var words = (subject.Count > 0 ? subject : read).Select(stem => (Number: _numbers[stem], Weight: _weights[stem])).OrderBy(word => word.Number).ToList();
        var length = MathF.Sqrt(words.Sum(word => word.Weight * word.Weight));
        return new WordVector([.. words.Select(word => word.Number)], [.. words.Select(word => word.Weight / length)]);
    }

    /// <summary>A word that the knowledge base doesn't know is read as the more frequent one it is one slip away from.</summary>
    private void LearnSpellings(IEnumerable<KeyValuePair<string, int>> unknown)
    {
        var speller = new Speller();
        foreach (var (stem, _) in unknown.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal))
        {
            var word = new Word(stem, stem, stem);
            var meant = speller.Correct(word).Stem;
            if (meant == stem) speller.Learn(word);
            else _spellings[stem] = meant;
        }
    }
}
