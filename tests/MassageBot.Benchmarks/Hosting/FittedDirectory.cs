namespace MassageBot.Benchmarks.Hosting;

/// <summary>Brings a working directory to where a clinic's is from the first minute on: with a database and a fitted knowledge model.</summary>
internal static class FittedDirectory
{
    private const int Polls = 1200;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    public static async Task<WorkingDirectory> PrepareAsync(string program)
    {
        var folder = new WorkingDirectory();
        await using var running = await RunningProgram.StartAsync(program, folder.Path, "--Content:FitDelay=00:00:00");
        for (var i = 0; i < Polls; i++)
        {
            if (File.Exists(folder.KnowledgeModel))
                return folder;
            await Task.Delay(Poll);
        }

        folder.Dispose();
        throw new BenchmarkException("The program did not store a knowledge model within two minutes.");
    }
}
