using System.Diagnostics;
using System.Globalization;
using MassageBot.Dialogs;
using MassageBot.Testing;
using MassageBot.Triage;
using MassageBot.Triage.Screening;

namespace MassageBot.Benchmarks;

/// <summary>What the safety screen costs a message: every message of the screen's development sets, read one after another.</summary>
internal static class ScreenBenchmark
{
    private const int Rounds = 20;
    private const int Megabyte = 1_000_000;
    private static readonly string[] Pieces = ["my chest pain and numb legs ", "no ", "a", "if not, ", "\ud83d\ude2d"];

    public static void Run()
    {
        var screen = Load();
        var texts = Directory.EnumerateFiles(RepositoryFiles.PathOf("tests", "MassageBot.Triage.Tests", "Screening", "Data"), "*-fresh.tsv").Order(StringComparer.Ordinal)
            .SelectMany(path => File.ReadLines(path).Skip(1)).Select(line => line.Split('\t')[^1]).ToList();
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var text in texts)
            {
                var start = Stopwatch.GetTimestamp();
                screen.Read(text);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds * 1000);
            }

            // The first rounds only warm the code up.
            if (round < Rounds / 2)
                times.Clear();
        }

        var figures = new Figures(times);
        Console.WriteLine(Machine.Describe());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"SafetyScreen.Read, {texts.Count} messages of {texts.Average(text => text.Length):F0} letters on average, microseconds a message: median {figures.Median:F0}, 90 % {figures.At(0.9):F0}, 99 % {figures.At(0.99):F0}, most {figures.Most:F0}"));
        foreach (var piece in Pieces)
            ReadMegabyte(screen, piece);
    }

    // What nobody writes, but somebody may send.
    private static void ReadMegabyte(SafetyScreen screen, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length));
        var start = Stopwatch.GetTimestamp();
        screen.Read(text);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"a megabyte of '{piece}': {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));
    }

    private static SafetyScreen Load()
    {
        var files = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "dialogs"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => new ContentFile(path, File.ReadAllText(path))).ToList();
        return DialogContent.Load(files, out var problems)?.Screen ?? throw new BenchmarkException(string.Join('\n', problems));
    }
}
