using System.Runtime.CompilerServices;
using MassageBot.Knowledge.Numerics;

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
    public void AddGradient(double[] chosen, double[] mean, double weight)
    {
        for (var i = 0; i < size; i++) _gradient[i] += weight * (chosen[i] - mean[i]);
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
        // The pull makes the matrix positive definite whatever the features are.
        var matrix = (double[,])_curvature.Clone();
        var right = new double[size];
        for (var i = 0; i < size; i++)
        {
            matrix[i, i] += pull;
            right[i] = _gradient[i] - pull * (weights[i] - prior[i]);
        }
        return Cholesky.Of(matrix).Solve(right);
    }
}
