namespace MassageBot.Triage.Screening.Net;

/// <summary>
/// Fits the second net to examples: messages with the signs they tell, and harmless ones. It runs when the examples or the
/// word lists changed, not in the program's daily life. The same examples and lists give the same weights.
/// </summary>
internal static class NetFitter
{
    private const double DangerCost = 0.4;

    // A missed danger counts as ten questions asked in vain, and single words for little: so the separator is at its best where
    // hardly anything is missed.
    private const double DoubtCost = 0.01;
    private const double DoubtWeight = 10;
    private const double SignCost = 1;
    private const double SignWeight = 3;
    private const int MostOfASign = 1500;
    private const int FewestExamples = 5;

    /// <summary>The packed weights.</summary>
    public static string Fit(SafetyScreen screen, IReadOnlyList<Example> examples)
    {
        var vectors = new SparseVector[examples.Count];
        Parallel.For(0, vectors.Length, i => vectors[i] = screen.FeaturesOf(examples[i].Text));
        bool[] isDanger = [.. examples.Select(example => example.IsDanger)];
        var danger = LinearFitter.Fit(vectors, isDanger, DangerCost, 1);
        var doubt = LinearFitter.Fit(vectors, isDanger, DoubtCost, DoubtWeight);

        // Which sign it is, is asked only where there is danger: so the signs are told from each other.
        var dangers = Enumerable.Range(0, vectors.Length).Where(i => examples[i].Signs.Count > 0).ToList();
        var signs = dangers.SelectMany(i => examples[i].Signs).GroupBy(sign => sign, StringComparer.Ordinal)
            .Where(group => group.Count() >= FewestExamples).Select(group => group.Key).Order(StringComparer.Ordinal).ToList();
        var weights = new float[signs.Count][];
        List<SparseVector> told = [.. dangers.Select(i => vectors[i])];
        Parallel.For(0, signs.Count, s => weights[s] = LinearFitter.Fit(told, [.. dangers.Select(i => examples[i].Signs.Contains(signs[s]))], SignCost, SignWeight));
        return NetModel.Pack(danger, doubt, [.. signs.Select((sign, s) => (sign, weights[s]))], MostOfASign);
    }
}
