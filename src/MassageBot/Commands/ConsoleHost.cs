using MassageBot.Hosting;

namespace MassageBot.Commands;

/// <summary>The bot without its doors to the network, for commands in a terminal.</summary>
internal static class ConsoleHost
{
    /// <summary>Builds it. The node name is the process's own, so that a server on the same database isn't disturbed.</summary>
    public static IHost Build(IReadOnlyList<string> settings, params (string Key, string Value)[] fixedSettings) => Build(settings, _ => { }, fixedSettings);

    /// <summary>Builds it with services that come before the program's own.</summary>
    public static IHost Build(IReadOnlyList<string> settings, Action<IServiceCollection> change, params (string Key, string Value)[] fixedSettings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = [.. settings], ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(
            [new("Turns:Node", $"terminal-{Environment.ProcessId}"), .. fixedSettings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))]);
        change(builder.Services);
        builder.Services.AddMassageBot();
        return builder.Build();
    }

    /// <summary>Loads the content, starts, runs, stops; what goes wrong at start is explained.</summary>
    public static async Task<int> RunAsync(IHost host, Func<IServiceProvider, Task<int>> run, CancellationToken cancellationToken)
    {
        try
        {
            if (!await ContentStartup.LoadAsync(host.Services, Console.Error))
                return 1;
            await host.StartAsync(cancellationToken);
            var code = await run(host.Services);
            await host.StopAsync(CancellationToken.None);
            return code;
        }
        catch (Exception e) when (StartFailures.Explain(e) is { } lines)
        {
            foreach (var line in lines)
                await Console.Error.WriteLineAsync(line);
            return 1;
        }
    }
}
