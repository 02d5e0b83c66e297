using MassageBot.WordVectors.Corpus;
using MassageBot.WordVectors.Fitting;
using MassageBot.WordVectors.Teacher;

namespace MassageBot.WordVectors;

/// <summary>The commands `gather`, `encode`, `fit` and `compare`.</summary>
internal static class WordVectorsCommand
{
    private const string Usage = """
        dotnet run --project tests/MassageBot.WordVectors -c Release -- COMMAND
          gather  --work FOLDER --wordnet FOLDER [--repository FOLDER]   write the lines that the encoder is to read
          encode  --work FOLDER                                          let the encoder read what it has not read yet
          encode  --lines FILE                                           the same for any file of lines
          fit     --work FOLDER --out FILE                               find the vectors, from the kept encodings
          compare --old FILE --new FILE --lines FILE                     hold two files of vectors against each other
        """;

    public static int Run(string[] args)
    {
        try
        {
            switch (args)
            {
                case ["gather", ..]:
                    Gather(new Options(args.AsSpan(1), "--work", "--wordnet", "--repository"));
                    return 0;
                case ["encode", "--lines", var lines]:
                    Encode([new LineSet(lines)]);
                    return 0;
                case ["encode", ..]:
                    Encode(new WorkFolder(new Options(args.AsSpan(1), "--work").Path("--work")).All);
                    return 0;
                case ["fit", ..]:
                    Fit(new Options(args.AsSpan(1), "--work", "--out"));
                    return 0;
                case ["compare", ..]:
                    Compare(new Options(args.AsSpan(1), "--old", "--new", "--lines"));
                    return 0;
                default:
                    Console.Error.WriteLine(Usage);
                    return 2;
            }
        }
        catch (Exception e) when (e is WordVectorsException or IOException or InvalidDataException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static void Gather(Options options)
    {
        var folder = new WorkFolder(options.Path("--work"));
        var repository = options.Path("--repository", ".");
        folder.Pieces.Write(SentenceTeacher.ReadPieces());
        folder.WordNet.Write(WordNetReader.Read(options.Path("--wordnet")));
        folder.Own.Write(OwnLines.Read(Path.Combine(repository, "knowledge")));
        folder.Examples.Write(ExampleLines.Read(Path.Combine(repository, "dialogs", "triage", "examples")));
    }

    private static void Encode(IReadOnlyList<LineSet> sets)
    {
        using var teacher = new SentenceTeacher();
        foreach (var set in sets) teacher.Encode(set);
    }

    private static void Fit(Options options)
    {
        var folder = new WorkFolder(options.Path("--work"));
        var output = options.Path("--out");
        var pieces = folder.Pieces.ReadLines();
        var vectors = InitialVectors.Of(folder.Pieces.ReadEncodings());
        var texts = TextRows.Read(folder, pieces);
        Console.WriteLine($"{texts.Count} texts of {texts.Entries} pieces");
        LeastSquares.Improve(vectors, texts, Targets.Read(folder, texts));
        var turned = PrincipalAxes.Turn(vectors, texts);
        var kept = WordsFile.Write(output, pieces, turned);
        Console.WriteLine($"{kept} pieces of {turned.Columns} numbers written to {output}");
    }

    private static void Compare(Options options)
    {
        var report = Comparison.Of(options.Path("--old"), options.Path("--new"), new LineSet(options.Path("--lines")).ReadLines());
        Console.WriteLine(report);
    }
}
