using System.Diagnostics;
using System.Globalization;
using MassageBot.Content;
using MassageBot.FollowUps;
using MassageBot.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Benchmarks;

/// <summary>The program's own planner, store, dispatcher and turns on a database, at a minute after the treatments ended. Also a process of its own, to be killed.</summary>
internal static class CheckInsWork
{
    /// <summary>When the treatments ended.</summary>
    public static readonly DateTimeOffset End = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Hands over until nothing is due, and says how far it is after each pass.</summary>
    public static async Task RunAsync(string database, int minute)
    {
        using var host = await StartAsync(database, minute);
        await host.Services.GetRequiredService<Turns.TurnGate>().RecoverAsync(CancellationToken.None);
        await RunAsync(host.Services, _ => Console.WriteLine("pass"));
        await host.Services.GetRequiredService<Turns.ConversationLanes>().WhenIdleAsync();
        await host.StopAsync();
    }

    public static async Task<IHost> StartAsync(string database, int minute)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Storage:ConnectionString", "Data Source=" + database)]);
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(End.AddMinutes(minute)));
        builder.Services.AddMassageBot();
        var host = builder.Build();
        host.Services.GetRequiredService<DialogFolder>().Live.Reload();
        await host.StartAsync();
        return host;
    }

    public static async Task<int> RunAsync(IServiceProvider services, Action<int> progress)
    {
        var dispatcher = services.GetRequiredService<CheckInDispatcher>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var handed = 0;
        CheckInPass pass;
        while ((pass = await dispatcher.RunOnceAsync(now, CancellationToken.None)).DidAnything)
            progress(handed += pass.Handed);
        return handed;
    }

    /// <summary>Starts this work as a process of its own.</summary>
    public static Process Spawn(string database, int minute) => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(CheckInsWork).Assembly.Location, "check-ins", "work", database, minute.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
}
