using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;

namespace MassageBot.Benchmarks;

/// <summary>How long a client waits for the first answer of a program that is just being started.</summary>
internal static class StartBenchmark
{
    private const int Runs = 7;
    private const int FitPolls = 600;
    private static readonly TimeSpan FitPoll = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(string program)
    {
        // The first start brings the program's files from the disk, warms this process up, and isn't counted.
        using var kept = new WorkingDirectory();
        await StartAsync(program, kept.Path, kept.KnowledgeModel);

        var first = new List<(double Listening, double Answer)>();
        var later = new List<(double Listening, double Answer)>();
        for (var run = 0; run < Runs; run++)
        {
            using var empty = new WorkingDirectory();
            first.Add(await StartAsync(program, empty.Path, null));
            later.Add(await StartAsync(program, kept.Path, null));
        }

        Console.WriteLine();
        Console.WriteLine($"From the start of the process, in ms, {Runs} runs each");
        Console.WriteLine("| start | listening, median | first answer, median | least | most |");
        Console.WriteLine("|---|---|---|---|---|");
        Print("first ever: no database, no stored knowledge model", first);
        Print("later: database and stored knowledge model", later);
        Console.WriteLine(Machine.Describe());
    }

    private static void Print(string what, List<(double Listening, double Answer)> runs)
    {
        var answers = new Figures(runs.Select(r => r.Answer));
        Console.WriteLine(
            $"| {what} | {Figures.Ms(new Figures(runs.Select(r => r.Listening)).Median)} | {Figures.Ms(answers.Median)} | {Figures.Ms(answers.Least)} | {Figures.Ms(answers.Most)} |");
    }

    private static async Task<(double Listening, double Answer)> StartAsync(string program, string workingDirectory, string? awaitedModel)
    {
        await using var running = await RunningProgram.StartAsync(program, workingDirectory);
        var listening = running.SinceStart.Elapsed.TotalMilliseconds;
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = running.Address };
        await using var client = await ClientConversation.BeginAsync(http);
        await client.AskAsync(ClientQuestions.First);
        var answer = running.SinceStart.Elapsed.TotalMilliseconds;
        if (client.AnswersFromEntries != 1)
            throw new BenchmarkException($"'{ClientQuestions.First}' was not answered from an entry.");
        for (var i = 0; awaitedModel is not null && !File.Exists(awaitedModel); i++)
        {
            if (i == FitPolls)
                throw new BenchmarkException("The program did not store a knowledge model within a minute.");
            await Task.Delay(FitPoll);
        }

        return (listening, answer);
    }
}
