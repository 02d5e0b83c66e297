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
    private const string Resource = "MassageBot.Knowledge.Vectors.words.bin";
    private const int LongestWord = 40;
    private static readonly Lazy<WordVectors> Loaded = new(Load);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _rows;
    private readonly sbyte[] _values;
    private readonly float[] _scales;

    private WordVectors(int size, string[] pieces, float[] scales, sbyte[] values)
    {
        Size = size;
        _scales = scales;
        _values = values;
        var rows = new Dictionary<string, int>(pieces.Length, StringComparer.Ordinal);
        for (var i = 0; i < pieces.Length; i++) rows[pieces[i]] = i;
        _rows = rows.GetAlternateLookup<ReadOnlySpan<char>>();
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

    /// <summary>A word is taken apart from the left into the longest pieces that are known ("##" marks one inside a word).</summary>
    private void Add(string word, Span<float> sum)
    {
        if (word.Length > LongestWord) return;
        Span<char> piece = stackalloc char[LongestWord + 2];
        for (var start = 0; start < word.Length;)
        {
            var length = word.Length - start;
            for (; length > 0; length--)
            {
                var marked = Mark(word.AsSpan(start, length), start > 0, piece);
                if (!_rows.TryGetValue(marked, out var row)) continue;
                AddRow(row, sum);
                break;
            }
            start += Math.Max(1, length);
        }
    }

    private static ReadOnlySpan<char> Mark(ReadOnlySpan<char> text, bool isInside, Span<char> buffer)
    {
        if (!isInside) return text;
        buffer[0] = buffer[1] = '#';
        text.CopyTo(buffer[2..]);
        return buffer[..(text.Length + 2)];
    }

    private void AddRow(int row, Span<float> sum)
    {
        var values = _values.AsSpan(row * Size, Size);
        var scale = _scales[row];
        for (var i = 0; i < sum.Length; i++) sum[i] += scale * values[i];
    }

    private static WordVectors Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The word vectors are not part of the assembly.");
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != 0x5657424Du) throw new InvalidDataException("The word vectors are not in the form that is expected.");
        var (size, count, bytes) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var pieces = Encoding.UTF8.GetString(reader.ReadBytes(bytes)).Split('\n');
        var scales = new float[count];
        var values = new sbyte[count * size];
        stream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new WordVectors(size, pieces, scales, values);
    }
}
