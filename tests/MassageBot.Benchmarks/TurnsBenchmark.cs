using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;

namespace MassageBot.Benchmarks;

/// <summary>How long a question takes from the post to the answer, while 16 clients talk at once.</summary>
internal static class TurnsBenchmark
{
    private const int Clients = 16;
    private const int WarmUp = 4_000;
    private static readonly TimeSpan TenASecond = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(string program)
    {
        using var folder = await FittedDirectory.PrepareAsync(program);
        Console.WriteLine();
        Console.WriteLine($"Direct Line over HTTP and WebSocket, {Clients} conversations at once, every turn waits for the disk; generator on the same machine");
        Console.WriteLine("| load | turns | turns/s | p50 ms | p99 ms | max ms | answered from an entry | processor ms a turn |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        await MeasureAsync(program, folder, "10 questions a second each", 8_000, TenASecond);
        await MeasureAsync(program, folder, "as fast as the answers come", 16_000, null, "--DirectLine:MessagesPerSecond=100000");
        Console.WriteLine(Machine.Describe());
    }

    private static async Task MeasureAsync(string program, WorkingDirectory folder, string load, int questions, TimeSpan? every, params string[] settings)
    {
        await using var running = await RunningProgram.StartAsync(program, folder.Path, settings);
        await using var crowd = await Crowd.GatherAsync(running.Address, Clients);
        await crowd.AskAsync(every is null ? WarmUp : WarmUp / 4, every);
        var before = crowd.AnswersFromEntries;
        var spent = running.ProcessorTime;
        var (times, duration) = await crowd.AskAsync(questions, every);
        spent = running.ProcessorTime - spent;
        var share = (crowd.AnswersFromEntries - before) * 100.0 / times.Count;
        Console.WriteLine(
            $"| {load} | {times.Count} | {times.Count / duration.TotalSeconds:F0} | {Figures.Ms(times.Median)} | {Figures.Ms(times.At(0.99))} | {Figures.Ms(times.Most)} | {share:F0} % | {spent / times.Count:F2} |");
    }
}
