namespace MassageBot.WordVectors.Fitting;

/// <summary>
/// Finds the vectors that add up to the targets as nearly as they can while they stay near where they started. The numbers of a
/// vector do not depend on each other, so they are found in blocks that fit the processor's cache, several at once.
/// </summary>
internal static class LeastSquares
{
    public static void Improve(Matrix vectors, TextRows texts, Matrix targets)
    {
        var error = new double[vectors.Columns];
        Parallel.For(0, vectors.Columns / ConjugateGradients.Width, block =>
        {
            var first = block * ConjugateGradients.Width;
            new ConjugateGradients(texts, vectors.Rows).Improve(vectors, targets, first, error.AsSpan(first, ConjugateGradients.Width));
        });
        Console.WriteLine($"what is left of the gradient, squared: {error.Average():F0}");
    }
}
