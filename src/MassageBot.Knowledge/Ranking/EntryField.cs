namespace MassageBot.Knowledge.Ranking;

/// <summary>BM25 over one text an entry, divided by the question's own mass so that values of different questions compare.</summary>
internal sealed class EntryField
{
    private const float K1 = 1.2f;
    private const float B = 0.4f;
    private readonly int[] _starts;
    private readonly int[] _entries;
    private readonly float[] _saturation;
    private readonly float[] _idf;

    /// <param name="words">Size of the word vocabulary.</param>
    /// <param name="counts">For each entry the counted words of its text; empty for an entry left out.</param>
    /// <param name="reads">Words that the field reads; the others count neither in the question nor in the text.</param>
    public EntryField(int words, IReadOnlyList<Dictionary<int, float>> counts, Func<int, bool> reads)
    {
        var df = new int[words];
        var total = 0f;
        var filled = 0;
        foreach (var text in counts)
        {
            if (text.Count > 0) filled++;
            foreach (var (word, count) in text)
            {
                if (!reads(word)) continue;
                df[word]++;
                total += count;
            }
        }
        var average = filled > 0 && total > 0f ? total / filled : 1f;
        UnknownIdf = MathF.Log(1f + (filled + 0.5f) / 0.5f);
        _idf = new float[words];
        _starts = new int[words + 1];
        for (var w = 0; w < words; w++)
        {
            _idf[w] = reads(w) ? MathF.Log(1f + (filled - df[w] + 0.5f) / (df[w] + 0.5f)) : 0f;
            _starts[w + 1] = _starts[w] + df[w];
        }
        _entries = new int[_starts[words]];
        _saturation = new float[_starts[words]];
        var next = _starts.AsSpan(0, words).ToArray();
        for (var entry = 0; entry < counts.Count; entry++)
        {
            var length = counts[entry].Where(pair => reads(pair.Key)).Sum(pair => pair.Value);
            foreach (var (word, count) in counts[entry])
            {
                if (!reads(word)) continue;
                var at = next[word]++;
                _entries[at] = entry;
                _saturation[at] = count / (count + K1 * (1f - B + B * length / average));
            }
        }
    }

    /// <summary>Idf of a word that no entry holds.</summary>
    public float UnknownIdf { get; }

    /// <summary>Idf of a word; 0 for a word that the field does not read.</summary>
    public float Idf(int word) => _idf[word];

    public bool IsKnown(int word) => _starts[word + 1] > _starts[word];

    public bool Holds(int entry, int word) => _entries.AsSpan(_starts[word], _starts[word + 1] - _starts[word]).Contains(entry);

    /// <summary>Writes for every entry the BM25 score and the share of the question's mass that the entry holds, both 0 to 1.</summary>
    public void Score(Bag question, Span<float> scores, Span<float> covered)
    {
        scores.Clear();
        covered.Clear();
        var mass = question.Unknown * UnknownIdf;
        for (var i = 0; i < question.Ids.Length; i++)
        {
            var word = question.Ids[i];
            mass += _idf[word];
            for (var at = _starts[word]; at < _starts[word + 1]; at++)
            {
                scores[_entries[at]] += _idf[word] * _saturation[at];
                covered[_entries[at]] += _idf[word];
            }
        }
        if (mass <= 0f) return;
        for (var entry = 0; entry < scores.Length; entry++)
        {
            scores[entry] /= mass;
            covered[entry] /= mass;
        }
    }
}
