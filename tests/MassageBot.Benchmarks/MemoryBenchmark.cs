using System.Globalization;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;

namespace MassageBot.Benchmarks;

/// <summary>How much memory the program holds, from its start to 10,000 turns.</summary>
internal static class MemoryBenchmark
{
    private const int Clients = 16;

    public static async Task RunAsync(string program)
    {
        using var empty = new WorkingDirectory();
        using var kept = await FittedDirectory.PrepareAsync(program);
        Console.WriteLine();
        Console.WriteLine("Resident memory of the process in MiB, default settings but for the message limit");
        Console.WriteLine("| start | listening | 16 greeted | 1,000 turns | 10,000 turns | most ever |");
        Console.WriteLine("|---|---|---|---|---|---|");
        await MeasureAsync(program, empty, "first ever (the knowledge is fitted meanwhile)");
        await MeasureAsync(program, kept, "later");
        Console.WriteLine(Machine.Describe());
    }

    private static async Task MeasureAsync(string program, WorkingDirectory folder, string start)
    {
        await using var running = await RunningProgram.StartAsync(program, folder.Path, "--DirectLine:MessagesPerSecond=100000");
        if (running.ResidentMemory() is not { } listening)
            throw new BenchmarkException("Skipped: this system has no /proc/PID/status.");
        await using var crowd = await Crowd.GatherAsync(running.Address, Clients);
        var greeted = running.ResidentMemory();
        await crowd.AskAsync(1_000 - 1_000 % Clients);
        var few = running.ResidentMemory();
        await crowd.AskAsync(9_000);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {start} | {listening:F0} | {greeted:F0} | {few:F0} | {running.ResidentMemory():F0} | {running.MostResidentMemory():F0} |"));
    }
}
