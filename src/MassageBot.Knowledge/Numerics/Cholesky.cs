using System.Runtime.CompilerServices;

namespace MassageBot.Knowledge.Numerics;

/// <summary>The Cholesky factor of a symmetric positive definite matrix.</summary>
internal sealed class Cholesky
{
    private readonly double[,] _lower;

    private Cholesky(double[,] lower) => _lower = lower;

    /// <param name="matrix">The matrix; only its lower half is read.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Cholesky Of(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var lower = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++) sum -= lower[i, k] * lower[j, k];
                lower[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-9)) : sum / lower[j, j];
            }
        }
        return new Cholesky(lower);
    }

    /// <summary>The vector that the matrix turns into <paramref name="right"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double[] Solve(double[] right)
    {
        var result = new double[right.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var sum = right[i];
            for (var k = 0; k < i; k++) sum -= _lower[i, k] * result[k];
            result[i] = sum / _lower[i, i];
        }
        for (var i = result.Length - 1; i >= 0; i--)
        {
            var sum = result[i];
            for (var k = i + 1; k < result.Length; k++) sum -= _lower[k, i] * result[k];
            result[i] = sum / _lower[i, i];
        }
        return result;
    }
}
