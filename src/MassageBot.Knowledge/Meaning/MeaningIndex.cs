using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using MassageBot.Knowledge.Numerics;
using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge.Meaning;

/// <summary>
/// Compares the direction of a question with those of phrasings and entries. Beside the plain cosines there is a linear
/// discriminant: how near the entry's middle is once the ways in which phrasings of one entry differ count for less.
/// </summary>
internal sealed class MeaningIndex
{
    /// <summary>Share of the plain distance in the discriminant's; with few phrasings their spread alone would mislead.</summary>
    private const float Shrinkage = 0.3f;

    /// <summary>Numbers by which foreign questions are compared: all of them would cost four times as much and tell little more.</summary>
    private const int ForeignSize = 48;
    private readonly Corpus _corpus;
    private readonly List<float> _foreign = [];
    private readonly int _size;
    private readonly float[] _middles;
    private readonly float[] _discriminants;
    private readonly float[] _offsets;

    /// <param name="corpus">All texts.</param>
    /// <param name="kept">Numbers of the phrasings to compare with.</param>
    /// <param name="foreign">Foreign questions to compare with.</param>
    public MeaningIndex(Corpus corpus, IReadOnlyList<int> kept, IReadOnlyList<TextBags> foreign)
    {
        foreach (var text in foreign) _foreign.AddRange(text.Meaning.AsSpan(0, ForeignSize));
        _corpus = corpus;
        _size = WordVectors.Instance.Size;
        _middles = Means(kept);
        _discriminants = Discriminants(kept);
        _offsets = new float[corpus.Entries];
        for (var e = 0; e < corpus.Entries; e++)
        {
            _offsets[e] = -0.5f * TensorPrimitives.Dot(Row(_middles, e), Row(_discriminants, e));
            Level(Row(_middles, e));
        }
    }

    /// <summary>Writes for every entry the cosine to its middle and how far its discriminant is below the best one, at most 0.</summary>
    public void Score(float[] question, Span<float> middles, Span<float> discriminants)
    {
        for (var e = 0; e < middles.Length; e++)
        {
            middles[e] = TensorPrimitives.Dot(question, Row(_middles, e));
            discriminants[e] = TensorPrimitives.Dot(question, Row(_discriminants, e)) + _offsets[e];
        }
        if (discriminants.Length > 0) TensorPrimitives.Subtract(discriminants, TensorPrimitives.Max<float>(discriminants), discriminants);
    }

    public float Cosine(float[] question, int phrasing) => TensorPrimitives.Dot(question, _corpus.Phrasings[phrasing].Meaning);

    /// <summary>Nearness to the nearest foreign question, by the first numbers, which tell most; 0 without any.</summary>
    public float Foreign(float[] question)
    {
        var best = 0f;
        var own = question.AsSpan(0, ForeignSize);
        var foreign = CollectionsMarshal.AsSpan(_foreign);
        for (var at = 0; at < foreign.Length; at += ForeignSize) best = Math.Max(best, TensorPrimitives.Dot(own, foreign.Slice(at, ForeignSize)));
        return best;
    }

    private Span<float> Row(float[] rows, int entry) => rows.AsSpan(entry * _size, _size);

    private float[] Means(IReadOnlyList<int> kept)
    {
        var means = new float[_corpus.Entries * _size];
        var counts = new int[_corpus.Entries];
        foreach (var p in kept)
        {
            var mean = Row(means, _corpus.EntryOf[p]);
            TensorPrimitives.Add(mean, _corpus.Phrasings[p].Meaning, mean);
            counts[_corpus.EntryOf[p]]++;
        }
        for (var e = 0; e < _corpus.Entries; e++)
            if (counts[e] > 0) TensorPrimitives.Divide(Row(means, e), counts[e], Row(means, e));
        return means;
    }

    private float[] Discriminants(IReadOnlyList<int> kept)
    {
        var spread = new float[_size * _size];
        var difference = new float[_size];
        foreach (var p in kept)
        {
            TensorPrimitives.Subtract(_corpus.Phrasings[p].Meaning, Row(_middles, _corpus.EntryOf[p]), difference);
            for (var i = 0; i < _size; i++)
            {
                var row = spread.AsSpan(i * _size, i + 1);
                TensorPrimitives.MultiplyAdd(difference.AsSpan(0, i + 1), difference[i], row, row);
            }
        }
        var trace = 0.0;
        for (var i = 0; i < _size; i++) trace += spread[i * _size + i];
        // One phrasing an entry has no spread: the middle itself is then all there is, and any unit will do.
        var unit = trace > 0 ? trace / _size : 1;
        var matrix = new double[_size, _size];
        for (var i = 0; i < _size; i++)
            for (var j = 0; j <= i; j++) matrix[i, j] = (1 - Shrinkage) * spread[i * _size + j] + (i == j ? Shrinkage * unit : 0);
        // Times the unit, a knowledge base of any size and spread gives values of one scale.
        var factor = Cholesky.Of(matrix);
        var discriminants = new float[_middles.Length];
        var right = new double[_size];
        for (var e = 0; e < _corpus.Entries; e++)
        {
            for (var i = 0; i < _size; i++) right[i] = Row(_middles, e)[i];
            var solved = factor.Solve(right);
            for (var i = 0; i < _size; i++) discriminants[e * _size + i] = (float)(solved[i] * unit);
        }
        return discriminants;
    }

    private static void Level(Span<float> vector)
    {
        var length = TensorPrimitives.Norm<float>(vector);
        if (length > 0f) TensorPrimitives.Divide(vector, length, vector);
    }
}
