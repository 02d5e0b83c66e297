using System.Buffers.Binary;
using System.IO.Compression;

namespace MassageBot.Triage.Screening.Net;

/// <summary>
/// The fitted weights of the second net: two separators for "somebody is in danger now", one fitted to be right most often and one to
/// miss hardly any, and one for each sign that tells which. Small weights are left out and the rest rounded to whole steps, so that the file stays small.
/// </summary>
internal sealed class NetModel
{
    private const int StepsToEachSide = 127;
    private readonly float[] _danger;
    private readonly float[] _doubt;
    private readonly string[] _signs;

    // The weights of the signs by place: those of a place stand together.
    private readonly int[] _starts;
    private readonly ushort[] _signOf;
    private readonly sbyte[] _weightOf;
    private readonly float[] _scales;

    private NetModel(float[] danger, float[] doubt, string[] signs, int[] starts, ushort[] signOf, sbyte[] weightOf, float[] scales) =>
        (_danger, _doubt, _signs, _starts, _signOf, _weightOf, _scales) = (danger, doubt, signs, starts, signOf, weightOf, scales);

    /// <summary>The signs that it can tell.</summary>
    public IReadOnlyList<string> Signs => _signs;

    /// <summary>How sure it is that somebody is in danger; above 0 rather yes.</summary>
    public double DangerOf(SparseVector features) => features.Times(_danger);

    /// <summary>The same by the separator that would rather ask in vain than miss a danger. Its scores are no measure of the other's.</summary>
    public double DoubtOf(SparseVector features) => features.Times(_doubt);

    /// <summary>How well each sign fits, the best first. Only useful where there is danger.</summary>
    public IReadOnlyList<(string Sign, double Score)> SignsOf(SparseVector features)
    {
        var sums = new float[_signs.Length];
        AddSigns(sums, NetFeatures.Bias, SparseVector.BiasValue);
        foreach (var place in features.Places)
            AddSigns(sums, place, features.Value);
        var scored = new (string Sign, double Score)[_signs.Length];
        for (var s = 0; s < scored.Length; s++)
            scored[s] = (_signs[s], sums[s] * _scales[s]);
        Array.Sort(scored, (a, b) => b.Score.CompareTo(a.Score));
        return scored;
    }

    private void AddSigns(float[] sums, int place, float value)
    {
        for (var k = _starts[place]; k < _starts[place + 1]; k++)
            sums[_signOf[k]] += _weightOf[k] * value;
    }

    /// <summary>Packs fitted weights.</summary>
    public static string Pack(float[] danger, float[] doubt, IReadOnlyList<(string Sign, float[] Weights)> signs, int mostOfASign)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize)))
        {
            writer.Write(NetFeatures.Size);
            WriteDense(writer, danger);
            WriteDense(writer, doubt);
            writer.Write(signs.Count);
            foreach (var (sign, weights) in signs)
            {
                writer.Write(sign);
                var kept = Enumerable.Range(0, weights.Length).Where(i => weights[i] != 0).OrderByDescending(i => MathF.Abs(weights[i])).ThenBy(i => i).Take(mostOfASign).Order().ToList();
                var scale = kept.Count == 0 ? 1 : kept.Max(i => MathF.Abs(weights[i])) / StepsToEachSide;
                writer.Write(scale);
                writer.Write(kept.Count);
                foreach (var i in kept)
                    writer.Write(i);
                foreach (var i in kept)
                    writer.Write((sbyte)MathF.Round(weights[i] / scale));
            }
        }
        return Convert.ToBase64String(stream.ToArray());
    }

    /// <summary>Unpacks what <see cref="Pack"/> made.</summary>
    /// <exception cref="FormatException">It is something else, or was made for other features.</exception>
    public static NetModel Unpack(string packed)
    {
        try
        {
            using var reader = new BinaryReader(new BrotliStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress));
            if (reader.ReadInt32() != NetFeatures.Size)
                throw new FormatException("it was made for another number of features");
            var danger = ReadDense(reader);
            var doubt = ReadDense(reader);
            var count = CountOf(reader);
            var names = new string[count];
            var scales = new float[count];
            var entries = new List<(int Place, ushort Sign, sbyte Weight)>();
            for (var s = 0; s < count; s++)
            {
                names[s] = reader.ReadString();
                scales[s] = reader.ReadSingle();
                var places = new int[CountOf(reader)];
                for (var i = 0; i < places.Length; i++)
                    places[i] = PlaceOf(reader);
                foreach (var place in places)
                    entries.Add((place, (ushort)s, reader.ReadSByte()));
            }
            return Arrange(danger, doubt, names, entries, scales);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"it can't be unpacked ({e.Message})", e);
        }
    }

    private static int CountOf(BinaryReader reader) =>
        reader.ReadInt32() is >= 0 and <= NetFeatures.Size and var count ? count : throw new FormatException("a count in it is out of range");

    private static int PlaceOf(BinaryReader reader) =>
        reader.ReadInt32() is >= 0 and < NetFeatures.Size and var place ? place : throw new FormatException("a place in it is out of range");

    private static NetModel Arrange(float[] danger, float[] doubt, string[] names, List<(int Place, ushort Sign, sbyte Weight)> entries, float[] scales)
    {
        var starts = new int[NetFeatures.Size + 1];
        foreach (var (place, _, _) in entries)
            starts[place + 1]++;
        for (var i = 0; i < NetFeatures.Size; i++)
            starts[i + 1] += starts[i];
        var next = (int[])starts.Clone();
        var signOf = new ushort[entries.Count];
        var weightOf = new sbyte[entries.Count];
        foreach (var (place, sign, weight) in entries)
            (signOf[next[place]], weightOf[next[place]++]) = (sign, weight);
        return new NetModel(danger, doubt, names, starts, signOf, weightOf, scales);
    }

    private static void WriteDense(BinaryWriter writer, float[] weights)
    {
        var scale = weights.Max(MathF.Abs) / StepsToEachSide / 2;
        writer.Write(scale);
        foreach (var weight in weights)
            writer.Write((short)MathF.Round(weight / scale));
    }

    private static float[] ReadDense(BinaryReader reader)
    {
        var scale = reader.ReadSingle();
        var weights = new float[NetFeatures.Size];
        Span<byte> two = stackalloc byte[2];
        for (var i = 0; i < weights.Length; i++)
        {
            reader.BaseStream.ReadExactly(two);
            weights[i] = BinaryPrimitives.ReadInt16LittleEndian(two) * scale;
        }
        return weights;
    }
}
