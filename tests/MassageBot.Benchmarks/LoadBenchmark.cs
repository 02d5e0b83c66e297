using System.Globalization;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;

namespace MassageBot.Benchmarks;

/// <summary>How many turns of a triage the program bears, by clients at once and by conversations that are stored; beside it what the web server alone does.</summary>
internal static class LoadBenchmark
{
    private const int Usual = 16;
    private const int WarmUp = 8_000;
    private const int Measured = 20_000;
    private static readonly int[] Clients = [1, Usual, 64, 256];
    private static readonly int[] Stored = [1_000, 100_000, 1_000_000];

    /// <param name="program">The program.</param>
    /// <param name="mostStored">Up to how many stored conversations.</param>
    public static async Task RunAsync(string program, int mostStored)
    {
        using var folder = await FittedDirectory.PrepareAsync(program);
        Console.WriteLine();
        Console.WriteLine("Five messages of a triage over POST /api/messages with expectReplies, every turn waits for the disk; generator on the same machine");
        Console.WriteLine("| what | at once | turns/s | p50 ms | p99 ms | max ms | processor ms a turn | resident MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        var bare = await BareAsync();
        foreach (var clients in Clients)
        {
            var speed = await MeasureAsync(program, folder, "triage", clients);
            if (clients == Usual)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"(the bare endpoint does {bare / speed:F1} times as many)"));
        }

        var filled = 0;
        foreach (var stored in Stored.TakeWhile(stored => stored <= mostStored))
        {
            await StoredConversations.AddAsync(folder.Database, filled, stored);
            filled = stored;
            await MeasureAsync(program, folder, string.Create(CultureInfo.InvariantCulture, $"{stored:N0} stored"), Usual);
        }

        Console.WriteLine(Machine.Describe());
    }

    private static async Task<double> BareAsync()
    {
        await using var running = await RunningProgram.StartAsync(typeof(LoadBenchmark).Assembly.Location, Path.GetTempPath(), "bare");
        return await MeasureAsync(running, "bare endpoint, a constant", Usual, isBot: false);
    }

    private static async Task<double> MeasureAsync(string program, WorkingDirectory folder, string what, int clients)
    {
        await using var running = await RunningProgram.StartAsync(program, folder.Path);
        return await MeasureAsync(running, what, clients, isBot: true);
    }

    private static async Task<double> MeasureAsync(RunningProgram running, string what, int clients, bool isBot)
    {
        using var talk = new TriageConversations(running.Address, Guid.NewGuid().ToString("N"));
        await talk.TalkAsync(Usual, WarmUp, isBot);
        var spent = running.ProcessorTime;
        var (times, duration) = await talk.TalkAsync(clients, clients == 1 ? Measured / 4 : Measured, isBot);
        spent = running.ProcessorTime - spent;
        var speed = times.Count / duration.TotalSeconds;
        Console.WriteLine(
            $"| {what} | {clients} | {speed:F0} | {Figures.Ms(times.Median)} | {Figures.Ms(times.At(0.99))} | {Figures.Ms(times.Most)} | {spent / times.Count:F2} | {running.ResidentMemory():F0} |");
        return speed;
    }
}
