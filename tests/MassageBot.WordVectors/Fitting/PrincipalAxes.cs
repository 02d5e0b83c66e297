using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;

namespace MassageBot.WordVectors.Fitting;

/// <summary>Turns the vectors so that the first numbers tell most of how texts differ, and keeps those.</summary>
internal static class PrincipalAxes
{
    private const int Kept = 192;
    private const int Sample = 40_000;

    public static Matrix Turn(Matrix vectors, TextRows texts)
    {
        // Eigenvalues come in rising order: the last columns tell most.
        var axes = Spread(Directions(vectors, texts)).Evd(Symmetricity.Symmetric).EigenVectors;
        var kept = Enumerable.Range(1, Kept).Select(i => axes.Column(axes.ColumnCount - i).Select(value => (float)value).ToArray()).ToList();
        var result = new Matrix(vectors.Rows, Kept);
        Parallel.For(0, vectors.Rows, i =>
        {
            var from = vectors.Row(i);
            var to = result.Row(i);
            for (var k = 0; k < Kept; k++) to[k] = TensorPrimitives.Dot(from, kept[k]);
        });
        return result;
    }

    /// <summary>The directions of texts from all over the corpus, each of length 1.</summary>
    private static List<double[]> Directions(Matrix vectors, TextRows texts)
    {
        var result = new List<double[]>();
        var sum = new float[vectors.Columns];
        for (var text = 0; text < texts.Count; text += Math.Max(1, texts.Count / Sample))
        {
            Array.Clear(sum);
            foreach (var piece in texts.Pieces(text)) TensorPrimitives.Add(sum, vectors.Row(piece), sum);
            var length = TensorPrimitives.Norm<float>(sum);
            if (length > 0f) result.Add([.. sum.Select(value => (double)value / length)]);
        }
        return result;
    }

    /// <summary>The sum of the directions' products with themselves.</summary>
    private static Matrix<double> Spread(List<double[]> directions)
    {
        var size = directions[0].Length;
        var rows = new double[size][];
        Parallel.For(0, size, i =>
        {
            var row = new double[size];
            foreach (var direction in directions) TensorPrimitives.MultiplyAdd(direction, direction[i], row, row);
            rows[i] = row;
        });
        return Matrix<double>.Build.DenseOfRowArrays(rows);
    }
}
