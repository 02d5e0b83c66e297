using System.Numerics.Tensors;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace MassageBot.Knowledge.Meaning;

/// <summary>
/// Vectors of words and pieces of words, distilled from a sentence encoder: the sum over a text's pieces points where the
/// encoder would have pointed, so that texts of like meaning are near each other though they share no word. Read once from
/// the assembly; English. How they were made stands in the README beside the file.
/// </summary>
internal sealed class WordVectors
{
    /// <summary>The first four bytes of a file of vectors, "MBWV".</summary>
    public const uint Mark = 0x5657424Du;

    private const string Resource = "MassageBot.Knowledge.Vectors.words.bin";
    private static readonly Lazy<WordVectors> Loaded = new(Load);
    private readonly WordPieces _pieces;
    private readonly ReadOnlyMemory<sbyte> _values;
    private readonly float[] _scales;

    private WordVectors(int size, string[] pieces, float[] scales, ReadOnlyMemory<sbyte> values)
    {
        Size = size;
        _scales = scales;
        _values = values;
        _pieces = new WordPieces(pieces);
    }

    public static WordVectors Instance => Loaded.Value;

    /// <summary>Length of a vector.</summary>
    public int Size { get; }

    /// <summary>The direction of a text, of length 1; all zero for a text of which no piece is known.</summary>
    public float[] Of(IReadOnlyList<string> words)
    {
        var sum = new float[Size];
        foreach (var word in words) Add(word, sum);
        var length = TensorPrimitives.Norm<float>(sum);
        if (length > 0f) TensorPrimitives.Divide(sum, length, sum);
        return sum;
    }

    /// <summary>Reads vectors in the form of the file beside the README: a mark, three lengths, the pieces, their scales, their numbers.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static WordVectors Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Mark) throw new InvalidDataException("The word vectors are not in the form that is expected.");
        var (size, count, bytes) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var pieces = Encoding.UTF8.GetString(reader.ReadBytes(bytes)).Split('\n');
        var scales = new float[count];
        stream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        return new WordVectors(size, pieces, scales, Numbers(stream, count * size));
    }

    // What stands in the assembly is in memory already: a copy would be the largest single thing there.
    private static ReadOnlyMemory<sbyte> Numbers(Stream stream, int count)
    {
        if (stream is UnmanagedMemoryStream mapped)
            return new MappedNumbers(mapped, count).Memory;
        var values = new sbyte[count];
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private void Add(string word, Span<float> sum)
    {
        Span<int> rows = stackalloc int[WordPieces.LongestWord];
        var count = _pieces.Split(word, rows);
        foreach (var row in rows[..count]) AddRow(row, sum);
    }

    private void AddRow(int row, Span<float> sum)
    {
        var values = _values.Span.Slice(row * Size, Size);
        var scale = _scales[row];
        for (var i = 0; i < sum.Length; i++) sum[i] += scale * values[i];
    }

    private static WordVectors Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The word vectors are not part of the assembly.");
        return Read(stream);
    }
}
