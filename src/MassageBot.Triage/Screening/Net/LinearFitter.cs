namespace MassageBot.Triage.Screening.Net;

/// <summary>
/// Fits a linear separator with a squared hinge loss by dual coordinate descent (Hsieh and others, 2008). The order of the
/// examples is shuffled by a fixed rule, so that the same examples always give the same weights.
/// </summary>
internal static class LinearFitter
{
    private const int Passes = 30;

    /// <summary>The weights, one for each place.</summary>
    /// <param name="vectors">The examples.</param>
    /// <param name="isPositive">Which of them are positive.</param>
    /// <param name="cost">What a wrong example costs; larger follows the examples more closely.</param>
    /// <param name="positiveWeight">How much more a positive example counts.</param>
    public static float[] Fit(IReadOnlyList<SparseVector> vectors, IReadOnlyList<bool> isPositive, double cost, double positiveWeight)
    {
        var weights = new float[NetFeatures.Size];
        var alpha = new double[vectors.Count];
        var squares = new double[vectors.Count];
        for (var i = 0; i < vectors.Count; i++)
            squares[i] = vectors[i].Square;
        var order = Enumerable.Range(0, vectors.Count).ToArray();
        var seed = 12345u;
        for (var pass = 0; pass < Passes; pass++)
        {
            Shuffle(order, ref seed);
            foreach (var i in order)
            {
                var label = isPositive[i] ? 1 : -1;
                var diagonal = 0.5 / (cost * (isPositive[i] ? positiveWeight : 1));
                var gradient = (label * vectors[i].Times(weights)) - 1 + (diagonal * alpha[i]);
                var next = Math.Max(0, alpha[i] - (gradient / (squares[i] + diagonal)));
                var step = (float)((next - alpha[i]) * label);
                alpha[i] = next;
                if (step == 0)
                    continue;
                vectors[i].AddTo(weights, step);
            }
        }
        return weights;
    }

    private static void Shuffle(int[] order, ref uint seed)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            seed = (seed * 1664525u) + 1013904223u;
            var j = (int)(seed % (uint)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
