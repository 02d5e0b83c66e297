using System.Globalization;
using System.Numerics.Tensors;
using MassageBot.WordVectors.Corpus;
using RoomVectors = MassageBot.Knowledge.Meaning.WordVectors;

namespace MassageBot.WordVectors;

/// <summary>Holds two files of vectors against each other: axes may be turned, so what counts is how near lines are to each other.</summary>
internal static class Comparison
{
    private const int Lines = 1_000;

    /// <summary>Says by how much the cosines between neighbouring lines differ.</summary>
    public static string Of(string oldFile, string newFile, IReadOnlyList<string> lines)
    {
        var sample = lines.Take(Lines).Select(LineWords.Of).ToList();
        var (before, after) = (Cosines(oldFile, sample), Cosines(newFile, sample));
        var differences = before.Zip(after, (x, y) => MathF.Abs(x - y)).ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"{differences.Count} pairs; mean cosine {before.Average():F4} and {after.Average():F4}; difference {differences.Average():F4} on average, {differences.Max():F4} at most");
    }

    private static List<float> Cosines(string file, List<IReadOnlyList<string>> lines)
    {
        var vectors = RoomVectors.Read(File.OpenRead(file));
        var directions = lines.Select(vectors.Of).ToList();
        return [.. directions.Zip(directions.Skip(1), (x, y) => TensorPrimitives.Dot<float>(x, y))];
    }
}
