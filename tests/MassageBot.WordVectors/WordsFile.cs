using System.Numerics.Tensors;
using System.Text;
using System.Text.RegularExpressions;
using RoomVectors = MassageBot.Knowledge.Meaning.WordVectors;

namespace MassageBot.WordVectors;

/// <summary>Writes vectors in the form that the room reads: numbers of eight bits and a scale for each piece.</summary>
internal static partial class WordsFile
{
    /// <returns>How many pieces were kept: those of letters and digits.</returns>
    public static int Write(string path, IReadOnlyList<string> pieces, Matrix vectors)
    {
        var kept = Enumerable.Range(0, pieces.Count).Where(i => PlainPiece().IsMatch(pieces[i])).ToList();
        var names = Encoding.UTF8.GetBytes(string.Join('\n', kept.Select(i => pieces[i])));
        var scales = kept.Select(i => Scale(vectors.Row(i))).ToList();
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(RoomVectors.Mark);
        writer.Write(vectors.Columns);
        writer.Write(kept.Count);
        writer.Write(names.Length);
        writer.Write(names);
        foreach (var scale in scales) writer.Write(scale);
        foreach (var (place, row) in kept.Index())
        {
            foreach (var value in vectors.Row(row)) writer.Write((sbyte)MathF.Round(value / scales[place]));
        }
        return kept.Count;
    }

    private static float Scale(ReadOnlySpan<float> row)
    {
        var largest = MathF.Abs(TensorPrimitives.MaxMagnitude(row));
        return largest > 0f ? largest / sbyte.MaxValue : 1e-9f;
    }

    [GeneratedRegex(@"^(?:##)?[a-z0-9]+\z")]
    private static partial Regex PlainPiece();
}
