namespace MassageBot.Knowledge.Ranking;

/// <summary>Chooses the classifier's rows (all words; pairs that stand in two phrasings and n-grams that stand in three) and fills its input.</summary>
internal sealed class ClassifierFeatures
{
    private const float WordShare = 1f;
    private const float PairShare = 0.7f;
    private const float GramShare = 1f;
    private const float MeaningShare = 2f;

    /// <summary>How many numbers of the direction are read; the first ones tell most.</summary>
    private const int MeaningSize = 64;
    private readonly SpaceIndex[] _spaces;
    private readonly int[][] _rows;
    private readonly int _meaningRow;

    public ClassifierFeatures(SpaceIndex words, SpaceIndex pairs, SpaceIndex grams, Corpus corpus)
    {
        _spaces = [words, pairs, grams];
        var next = 0;
        _rows = [Number(words, corpus.Spaces.Words.Count, 1), Number(pairs, corpus.Spaces.Pairs.Count, 2), Number(grams, corpus.Spaces.Grams.Count, 3)];
        _meaningRow = next;
        Count = next + MeaningSize;

        int[] Number(SpaceIndex space, int features, int least)
        {
            var rows = new int[features];
            for (var f = 0; f < features; f++) rows[f] = space.DocumentFrequency(f) >= least ? next++ : -1;
            return rows;
        }
    }

    public int Count { get; }

    public ClassifierInput Input(TextBags text)
    {
        var size = text.Words.Ids.Length + text.Pairs.Ids.Length + text.Grams.Ids.Length + MeaningSize;
        var rows = new List<int>(size);
        var values = new List<float>(size);
        Fill(0, text.Words, WordShare);
        Fill(1, text.Pairs, PairShare);
        Fill(2, text.Grams, GramShare);
        for (var i = 0; i < MeaningSize; i++)
        {
            rows.Add(_meaningRow + i);
            values.Add(MeaningShare * text.Meaning[i]);
        }
        return new ClassifierInput([.. rows], [.. values]);

        void Fill(int space, Bag bag, float share)
        {
            var scale = share / _spaces[space].Norm(bag);
            for (var i = 0; i < bag.Ids.Length; i++)
            {
                var row = _rows[space][bag.Ids[i]];
                if (row < 0) continue;
                rows.Add(row);
                values.Add(scale * _spaces[space].Weight(bag, i));
            }
        }
    }
}
