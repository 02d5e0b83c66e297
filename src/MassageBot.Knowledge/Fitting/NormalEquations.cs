using System.Runtime.CompilerServices;

namespace MassageBot.Knowledge.Fitting;

/// <summary>Gradient and curvature of a log-likelihood, and the Newton step that follows from them.</summary>
internal sealed class NormalEquations(int size)
{
    private readonly double[] _gradient = new double[size];
    private readonly double[,] _curvature = new double[size, size];

    /// <summary>Adds a row of a logistic regression.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(double[] features, double residual, double variance)
    {
        for (var i = 0; i < size; i++)
        {
            _gradient[i] += residual * features[i];
            for (var j = 0; j <= i; j++) _curvature[i, j] += variance * features[i] * features[j];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddGradient(double[] chosen, double[] mean)
    {
        for (var i = 0; i < size; i++) _gradient[i] += chosen[i] - mean[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddCurvature(double[] features, double[] mean, double probability)
    {
        for (var i = 0; i < size; i++)
            for (var j = 0; j <= i; j++) _curvature[i, j] += probability * (features[i] - mean[i]) * (features[j] - mean[j]);
    }

    /// <summary>The step from <paramref name="weights"/>, with a quadratic pull towards <paramref name="prior"/>.</summary>
    public double[] Solve(double[] weights, double[] prior, double pull)
    {
        // Cholesky: the pull makes the matrix positive definite whatever the features are.
        var lower = new double[size, size];
        var result = new double[size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = _curvature[i, j] + (i == j ? pull : 0);
                for (var k = 0; k < j; k++) sum -= lower[i, k] * lower[j, k];
                lower[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-9)) : sum / lower[j, j];
            }
        }
        for (var i = 0; i < size; i++)
        {
            var sum = _gradient[i] - pull * (weights[i] - prior[i]);
            for (var k = 0; k < i; k++) sum -= lower[i, k] * result[k];
            result[i] = sum / lower[i, i];
        }
        for (var i = size - 1; i >= 0; i--)
        {
            var sum = result[i];
            for (var k = i + 1; k < size; k++) sum -= lower[k, i] * result[k];
            result[i] = sum / lower[i, i];
        }
        return result;
    }
}
