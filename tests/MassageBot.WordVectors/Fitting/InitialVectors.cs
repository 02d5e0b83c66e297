namespace MassageBot.WordVectors.Fitting;

/// <summary>Where the vectors start and are drawn to: what the encoder says of each piece alone, less for the commoner ones.</summary>
internal static class InitialVectors
{
    private const double Smoothing = 1e-4;
    private const double RankOffset = 2.7;

    /// <param name="encodings">Encodings of the pieces, the commonest first.</param>
    public static Matrix Of(Matrix encodings)
    {
        var result = new Matrix(encodings.Rows, encodings.Columns);
        var mean = encodings.Mean();
        var total = Enumerable.Range(0, encodings.Rows).Sum(rank => 1 / (rank + RankOffset));
        for (var i = 0; i < result.Rows; i++)
        {
            var share = 1 / (i + RankOffset) / total; // how often a word of this rank is met, by Zipf's law
            var weight = (float)(Smoothing / (Smoothing + share));
            var from = encodings.Row(i);
            var to = result.Row(i);
            for (var k = 0; k < to.Length; k++) to[k] = (from[k] - mean[k]) * weight;
        }
        return result;
    }
}
