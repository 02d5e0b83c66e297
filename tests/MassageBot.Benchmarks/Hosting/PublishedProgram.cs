using System.Diagnostics;
using MassageBot.Testing;

namespace MassageBot.Benchmarks.Hosting;

/// <summary>The program as a clinic gets it.</summary>
internal static class PublishedProgram
{
    /// <summary>Publishes the repository's program and returns its executable.</summary>
    public static async Task<string> PublishAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "published");
        Console.WriteLine("Publishing the program ...");
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", RepositoryFiles.PathOf("src", "MassageBot"), "-c", "Release", "-o", folder, "--nologo", "-v", "quiet"]))!;
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
            throw new BenchmarkException("The program could not be published; the lines above say why.");
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "MassageBot.exe" : "MassageBot");
    }
}
