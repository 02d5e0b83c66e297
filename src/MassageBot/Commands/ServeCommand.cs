using MassageBot.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace MassageBot.Commands;

/// <summary>`serve`: the program as it runs at a clinic.</summary>
internal static class ServeCommand
{
    private const string DefaultAddress = "http://localhost:3978";

    public static async Task<int> RunAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = Build([.. settings]);
            if (ListenAddresses.Faults(app.Configuration["urls"]) is { Count: > 0 } faults)
            {
                foreach (var fault in faults)
                    await Console.Error.WriteLineAsync(fault);
                return 1;
            }

            // The host makes its services before it looks at settings, and a service stumbles over a wrong one with less to say.
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            if (!await ContentStartup.LoadAsync(app.Services, Console.Error))
            {
                await Console.Error.WriteLineAsync("MB1030: the content has problems; the start was stopped. Mend the files named above.");
                return 1;
            }

            // Loading leaves more garbage than all of a quiet day's turns: it is given back before anybody waits.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            await app.StartAsync(cancellationToken);
            Print(app);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (Exception e) when (StartFailures.Explain(e) is { } lines)
        {
            foreach (var line in lines)
                await Console.Error.WriteLineAsync(line);
            return 1;
        }
    }

    /// <summary>The web program, not yet started.</summary>
    public static WebApplication Build(string[] settings, Action<WebApplicationBuilder>? configure = null)
    {
        // The slim builder leaves out other servers and protocols, which nobody asks for and which stay in memory; HTTPS is asked for where it ends here.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();

        // It also sets the console's format, which stays the clinic's to choose.
        builder.Services.Configure<ConsoleLoggerOptions>(builder.Configuration.GetSection("Logging:Console"));
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultAddress);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        // Below warnings the host logs whole addresses, and a stream's address holds a token.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

        // A failed start is explained here in a line; the host would print its stack before, and those of services that it gives up.
        var hasStarted = false;
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Critical && Volatile.Read(ref hasStarted));
        builder.Services.AddMassageBot().AddMassageBotWeb();
        configure?.Invoke(builder);
        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => Volatile.Write(ref hasStarted, true));
        app.MapMassageBot();
        return app;
    }

    private static void Print(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine($"MassageBot is listening on {string.Join(", ", addresses)}");
        Console.WriteLine(Loaded.Describe(app.Services));
    }
}
