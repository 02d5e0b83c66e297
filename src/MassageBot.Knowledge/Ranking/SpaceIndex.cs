namespace MassageBot.Knowledge.Ranking;

/// <summary>
/// Cosines of sublinear tf-idf between a question and every phrasing, in one feature space. A feature that no phrasing holds
/// matches nothing and still counts in the question's length, so that foreign words lower every cosine.
/// </summary>
internal sealed class SpaceIndex
{
    private readonly int[] _starts;
    private readonly int[] _phrasings;
    private readonly float[] _weights;
    private const int LeastPassedOver = 200;
    private readonly bool[] _isPassedOver;
    private readonly float[] _idf;
    private readonly float _idfUnknown;

    /// <param name="features">Size of the space.</param>
    /// <param name="bags">All phrasings.</param>
    /// <param name="keep">Which of them are compared with.</param>
    /// <param name="mostShare">A feature in more than this share of the phrasings is passed over: it costs most and tells least.</param>
    public SpaceIndex(int features, IReadOnlyList<Bag> bags, Func<int, bool> keep, double mostShare = 1)
    {
        var kept = 0;
        var df = new int[features];
        for (var p = 0; p < bags.Count; p++)
        {
            if (!keep(p)) continue;
            kept++;
            foreach (var id in bags[p].Ids) df[id]++;
        }
        var most = mostShare < 1 ? Math.Max(LeastPassedOver, mostShare * kept) : double.PositiveInfinity;
        _isPassedOver = new bool[features];
        _idf = new float[features];
        _idfUnknown = MathF.Log(1f + kept);
        _starts = new int[features + 1];
        for (var f = 0; f < features; f++)
        {
            _idf[f] = df[f] == 0 ? _idfUnknown : MathF.Log((1f + kept) / df[f]);
            if (df[f] > most) _isPassedOver[f] = true;
            _starts[f + 1] = _starts[f] + (_isPassedOver[f] ? 0 : df[f]);
        }
        _phrasings = new int[_starts[features]];
        _weights = new float[_starts[features]];
        var next = _starts.AsSpan(0, features).ToArray();
        for (var p = 0; p < bags.Count; p++)
        {
            if (!keep(p)) continue;
            var bag = bags[p];
            var norm = Norm(bag);
            for (var i = 0; i < bag.Ids.Length; i++)
            {
                if (_isPassedOver[bag.Ids[i]]) continue;
                var at = next[bag.Ids[i]]++;
                _phrasings[at] = p;
                _weights[at] = Weight(bag, i) / norm;
            }
        }
    }

    /// <summary>In how many of the phrasings the feature stands; those passed over count as in all.</summary>
    public int DocumentFrequency(int feature) => _isPassedOver[feature] ? int.MaxValue : _starts[feature + 1] - _starts[feature];

    public float Idf(int feature) => _idf[feature];

    /// <summary>Sublinear tf-idf of the bag's i-th feature.</summary>
    public float Weight(Bag bag, int i) => (bag.Counts[i] > 1f ? 1f + MathF.Log(bag.Counts[i]) : 1f) * _idf[bag.Ids[i]];

    /// <summary>Length of the bag's vector, unknown features included; 1 for an empty bag.</summary>
    public float Norm(Bag bag)
    {
        var sum = bag.Unknown * _idfUnknown * _idfUnknown;
        for (var i = 0; i < bag.Ids.Length; i++)
        {
            var weight = Weight(bag, i);
            sum += weight * weight;
        }
        return sum > 0f ? MathF.Sqrt(sum) : 1f;
    }

    /// <summary>Writes the cosine of every phrasing; phrasings left out of the index stay at 0.</summary>
    public void Score(Bag question, Span<float> cosines)
    {
        cosines.Clear();
        var norm = Norm(question);
        for (var i = 0; i < question.Ids.Length; i++)
        {
            int from = _starts[question.Ids[i]], to = _starts[question.Ids[i] + 1];
            if (from == to) continue;
            var weight = Weight(question, i) / norm;
            for (var at = from; at < to; at++) cosines[_phrasings[at]] += weight * _weights[at];
        }
    }
}
