using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MassageBot.Faults.Hosting;

/// <summary>The program's stores without the program: to prepare a database, and to ask it afterwards.</summary>
internal sealed class Stores : IAsyncDisposable
{
    private readonly IHost _host;

    private Stores(IHost host) => _host = host;

    /// <summary>The present time, by which the program runs as well.</summary>
    public DateTimeOffset Now => Get<TimeProvider>().GetUtcNow();

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public static async Task<Stores> OpenAsync(DatabaseChoice database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(database.Settings());
#pragma warning disable RS0030 // The processes that the rig watches run by the system's clock.
        builder.Services.AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        builder.Services.AddMassageBotStorage();
        var host = builder.Build();
        await host.StartAsync();
        return new Stores(host);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        SqliteConnection.ClearAllPools();
    }
}
