using MassageBot.Hosting;
using Microsoft.Extensions.Options;

namespace MassageBot.Commands;

/// <summary>Settings and content, loaded and without problems, for the commands that look into them.</summary>
internal static class CheckedContent
{
    /// <summary>Loads both and runs; with a problem it prints them all and returns 1.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> settings, Func<IServiceProvider, Task<int>> run)
    {
        using var host = ConsoleHost.Build(settings);
        try
        {
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            if (!await ContentStartup.LoadAsync(host.Services, Console.Out))
                return 1;
            return await run(host.Services);
        }
        catch (Exception e) when (StartFailures.Explain(e) is { } lines)
        {
            foreach (var line in lines)
                await Console.Out.WriteLineAsync(line);
            return 1;
        }
    }
}
