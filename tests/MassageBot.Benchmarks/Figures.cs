using System.Globalization;

namespace MassageBot.Benchmarks;

/// <summary>Measured times in milliseconds, sorted, by their ranks.</summary>
internal sealed class Figures
{
    private readonly double[] _sorted;

    public Figures(IEnumerable<double> milliseconds) => _sorted = [.. milliseconds.Order()];

    public int Count => _sorted.Length;

    public double Least => _sorted[0];

    public double Most => _sorted[^1];

    public double Median => At(0.5);

    /// <summary>The smallest time that this share of all times doesn't exceed.</summary>
    public double At(double share) => _sorted[Math.Max(0, (int)Math.Ceiling(share * _sorted.Length) - 1)];

    public static string Ms(double milliseconds) => milliseconds.ToString("N1", CultureInfo.InvariantCulture);
}
