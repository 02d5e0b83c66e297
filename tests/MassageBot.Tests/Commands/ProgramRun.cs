using System.Diagnostics;

namespace MassageBot.Tests.Commands;

/// <summary>Runs the program as it is delivered, in an empty working directory, until it ends.</summary>
internal static class ProgramRun
{
    // A proof walks millions of paths; on a busy machine that takes its time.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The exit code, and everything that was printed.</summary>
    public static Task<(int Code, string Output)> RunAsync(params string[] arguments) => RunAsync(Patience, arguments);

    /// <summary>The same for a program that has to end soon.</summary>
    public static async Task<(int Code, string Output)> RunAsync(TimeSpan patience, string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("massagebot-start-");
        try
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MassageBot.dll"), .. arguments])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            using var end = new CancellationTokenSource(patience);
            try
            {
                await process.WaitForExitAsync(end.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                Assert.Fail("The program went on running: " + await output);
            }

            return (process.ExitCode, await errors + await output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
