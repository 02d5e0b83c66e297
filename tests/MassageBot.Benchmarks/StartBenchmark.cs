using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;

namespace MassageBot.Benchmarks;

/// <summary>How long a client waits for the first answer of a program that is just being started.</summary>
internal static class StartBenchmark
{
    private const int Runs = 7;

    public static async Task RunAsync(string program)
    {
        // The first start brings the program's files from the disk, warms this process up, and isn't counted.
        using var kept = await FittedDirectory.PrepareAsync(program);
        await StartAsync(program, kept.Path);

        var first = new List<Start>();
        var later = new List<Start>();
        for (var run = 0; run < Runs; run++)
        {
            using var empty = new WorkingDirectory();
            first.Add(await StartAsync(program, empty.Path));
            later.Add(await StartAsync(program, kept.Path));
        }

        Console.WriteLine();
        Console.WriteLine($"From the start of the process, in ms, {Runs} runs each");
        Console.WriteLine("| start | listening, median | first answer, median | least | most | processor time, median |");
        Console.WriteLine("|---|---|---|---|---|---|");
        Print("first ever: no database, no stored knowledge model", first);
        Print("later: database and stored knowledge model", later);
        Console.WriteLine(Machine.Describe());
    }

    private static void Print(string what, List<Start> runs)
    {
        var answers = new Figures(runs.Select(r => r.Answer));
        Console.WriteLine(
            $"| {what} | {Figures.Ms(new Figures(runs.Select(r => r.Listening)).Median)} | {Figures.Ms(answers.Median)} | {Figures.Ms(answers.Least)} | {Figures.Ms(answers.Most)} | {Figures.Ms(new Figures(runs.Select(r => r.ProcessorTime)).Median)} |");
    }

    private static async Task<Start> StartAsync(string program, string workingDirectory)
    {
        await using var running = await RunningProgram.StartAsync(program, workingDirectory);
        var listening = running.SinceStart.Elapsed.TotalMilliseconds;
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = running.Address };
        await using var client = await ClientConversation.BeginAsync(http);
        await client.AskAsync(ClientQuestions.First);
        var answer = running.SinceStart.Elapsed.TotalMilliseconds;
        if (client.AnswersFromEntries != 1)
            throw new BenchmarkException($"'{ClientQuestions.First}' was not answered from an entry.");
        return new Start(listening, answer, running.ProcessorTime);
    }

    private sealed record Start(double Listening, double Answer, double ProcessorTime);
}
