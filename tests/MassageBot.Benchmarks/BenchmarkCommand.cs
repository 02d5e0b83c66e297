using System.Globalization;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;
using MassageBot.Benchmarks.Pieces;

namespace MassageBot.Benchmarks;

/// <summary>The commands `start`, `turns`, `load`, `memory`, `screen`, `knowledge`, `check-ins`, `pieces` and `echo`.</summary>
internal static class BenchmarkCommand
{
    private const string Usage = """
        dotnet run --project tests/MassageBot.Benchmarks -c Release -- COMMAND [--program PATH]
          start    time from the start of the process to the first answer
          turns    time of a turn through Direct Line, 16 conversations at once
          load     turns of a triage through /api/messages, by clients at once and by stored conversations
                   [--stored N: up to so many; a million takes minutes]
          memory   resident memory after 1,000 and 10,000 turns
          screen   what the safety screen costs a message
          knowledge [--data FOLDER]
                   what the answers' engine is worth on public questions, and how its cost grows
          check-ins
                   planning, handing over and running 100,000 check-ins that are due at once; killed ten times on the way, too
          pieces   the hot pieces by themselves
          echo     a turn of Bot Builder without the program around it
        --program: a published MassageBot executable or MassageBot.dll; without it the program is published first.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["pieces", .. var filters])
        {
            PiecesBenchmark.Run(filters);
            return 0;
        }

#if BOTSDK_SOURCE
        if (args is ["echo", .. var options])
        {
            EchoBenchmark.Run(options);
            return 0;
        }
#endif

        // The bare endpoint of `load`, started by it as a process of its own.
        if (args is ["--urls", var url, "bare"])
        {
            await BareEndpoint.ServeAsync(url);
            return 0;
        }

        if (args is ["screen"])
        {
            ScreenBenchmark.Run();
            return 0;
        }

        if (args is ["knowledge"] or ["knowledge", "--data", _])
        {
            KnowledgeBenchmark.Run(args is [_, _, var folder] ? folder : null);
            return 0;
        }

        if (args is ["check-ins"] or ["check-ins", "work", _, _])
        {
            await (args is [_, _, var database, var minute] ? CheckInsWork.RunAsync(database, int.Parse(minute, CultureInfo.InvariantCulture)) : CheckInsBenchmark.RunAsync());
            return 0;
        }

        var stored = 100_000;
        if (args is ["load", .. var rest, "--stored", var most] && int.TryParse(most, CultureInfo.InvariantCulture, out stored))
            args = ["load", .. rest];
        if (args is not (["start" or "turns" or "load" or "memory"] or ["start" or "turns" or "load" or "memory", "--program", _]))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        try
        {
            var program = args is [_, _, var path] ? Path.GetFullPath(path) : await PublishedProgram.PublishAsync();
            Console.WriteLine(Machine.Describe());
            await (args[0] switch
            {
                "start" => StartBenchmark.RunAsync(program),
                "turns" => TurnsBenchmark.RunAsync(program),
                "load" => LoadBenchmark.RunAsync(program, stored),
                _ => MemoryBenchmark.RunAsync(program),
            });
            return 0;
        }
        catch (BenchmarkException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
