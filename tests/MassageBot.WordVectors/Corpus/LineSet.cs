using System.Runtime.InteropServices;

namespace MassageBot.WordVectors.Corpus;

/// <summary>A file of lines, and beside it (`.f32`) what the encoder said of each.</summary>
internal sealed class LineSet
{
    private readonly string _path;
    private readonly string _encodings;

    /// <param name="path">The file of lines.</param>
    /// <param name="weight">What an error on one of its lines counts.</param>
    public LineSet(string path, float weight = 1f)
    {
        _path = Path.GetFullPath(path);
        _encodings = Path.ChangeExtension(_path, ".f32");
        Weight = weight;
    }

    public string Name => Path.GetFileName(_path);

    public float Weight { get; }

    /// <summary>Whether the encoder has read as many lines as there are; <see cref="Write"/> forgets it when lines change.</summary>
    public bool IsEncoded(int lines)
    {
        if (!File.Exists(_encodings)) return false;
        using var stream = File.OpenRead(_encodings);
        return stream.Length == (long)lines * Matrix.EncodingLength * sizeof(float);
    }

    /// <summary>Writes the lines. When they are not those that were there, what the encoder said of those is deleted.</summary>
    public void Write(IReadOnlyList<string> lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var isSame = File.Exists(_path) && File.ReadAllLines(_path).SequenceEqual(lines, StringComparer.Ordinal);
        if (!isSame)
        {
            File.Delete(_encodings);
            File.WriteAllLines(_path, lines);
        }
        Console.WriteLine($"{Name}: {lines.Count} lines{(isSame ? ", as before" : "")}");
    }

    public string[] ReadLines() => File.Exists(_path)
        ? File.ReadAllLines(_path)
        : throw new WordVectorsException($"There is no {_path}: run `gather` first.");

    public Matrix ReadEncodings()
    {
        var lines = ReadLines().Length;
        if (!IsEncoded(lines)) throw new WordVectorsException($"There are no encodings of the {lines} lines of {_path}: run `encode` first.");
        var matrix = new Matrix(lines, Matrix.EncodingLength);
        using var stream = File.OpenRead(_encodings);
        for (var i = 0; i < lines; i++) stream.ReadExactly(MemoryMarshal.AsBytes(matrix.Row(i)));
        return matrix;
    }

    /// <summary>Keeps what the encoder said, whole or not at all.</summary>
    public void WriteEncodings(Matrix matrix)
    {
        var unfinished = _encodings + ".part";
        using (var stream = File.Create(unfinished))
        {
            for (var i = 0; i < matrix.Rows; i++) stream.Write(MemoryMarshal.AsBytes(matrix.Row(i)));
        }
        File.Move(unfinished, _encodings, overwrite: true);
    }
}
