using MassageBot.Commands;
using MassageBot.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Testing;

/// <summary>
/// The real program on a free loopback port with a database of its own: real HTTP, real SQLite, real content. It can be
/// stopped and started again on the same database, as a clinic's server is.
/// </summary>
public sealed class TestClinic : IAsyncDisposable
{
    // A registered bot fetches its callers' keys; a test's fetches nothing from elsewhere, unless it names an issuer.
    private const string Nowhere = "http://127.0.0.1:1/";

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("massagebot-test-");
    private readonly string[] _settings;
    private readonly TimeProvider? _time;
    private readonly Action<IServiceCollection>? _change;
    private WebApplication? _app;

    private TestClinic(string[] settings, TimeProvider? time, Action<IServiceCollection>? change) => (_settings, _time, _change) = (settings, time, change);

    /// <summary>Where it listens, such as http://127.0.0.1:40123.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The program's services, for a look behind the counter.</summary>
    public IServiceProvider Services => _app!.Services;

    /// <summary>The database file.</summary>
    public string Database => Path.Combine(_folder.FullName, "clinic.db");

    /// <summary>What the program logged.</summary>
    public RecordedLog Log { get; } = new();

    /// <summary>A client of this server.</summary>
    public HttpClient Http => new() { BaseAddress = Address };

    /// <summary>Starts a clinic.</summary>
    /// <param name="time">The clock, or null for the real one.</param>
    /// <param name="settings">Settings as on the command line: "--Clinic:Country=US".</param>
    public static Task<TestClinic> StartAsync(TimeProvider? time = null, params string[] settings) => StartAsync(null, time, settings);

    /// <summary>Starts a clinic with other services than the program's own, at this start and every further one.</summary>
    /// <param name="change">Replaces services.</param>
    /// <param name="time">The clock, or null for the real one.</param>
    /// <param name="settings">Settings as on the command line.</param>
    public static async Task<TestClinic> StartAsync(Action<IServiceCollection>? change, TimeProvider? time, params string[] settings)
    {
        var clinic = new TestClinic(settings, time, change);
        try
        {
            await clinic.StartAsync();
        }
        catch
        {
            await clinic.GiveUpAsync();
            throw;
        }

        return clinic;
    }

    /// <summary>Stops the server and starts it again on the same database and port.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Stops the server; the database stays.</summary>
    public async Task StopAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        _app = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await EndAsync(_app);
        _app = null;
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    // A call that is under way at the end is waited for, by the program's clock; under one that stands still that would be for ever.
    private async Task EndAsync(WebApplication app)
    {
        await app.StopAsync();
        var end = app.DisposeAsync().AsTask();
        while (_time is FakeTimeProvider time && !end.IsCompleted)
        {
            time.Advance(Tick);
            await Task.Yield();
        }

        await end;
    }

    // What didn't start can't be stopped, and must not hide why it didn't.
    private async Task GiveUpAsync()
    {
        if (_app is { } app)
            await app.DisposeAsync();
        _app = null;
        await DisposeAsync();
    }

    private async Task StartAsync()
    {
        var port = Address.IsDefaultPort ? 0 : Address.Port;
        _app = ServeCommand.Build(
            [
                $"--urls=http://127.0.0.1:{port}",
                "--Content:FitKnowledge=false",
                $"--Storage:ConnectionString=Data Source={Database}",
                $"--Bot:ToBotFromChannelOpenIdMetadataUrl={Nowhere}",
                $"--Bot:ToBotFromEmulatorOpenIdMetadataUrl={Nowhere}",
                .. _settings,
            ],
            builder =>
            {
                builder.Logging.ClearProviders().AddProvider(Log);
                if (_time is not null)
                    builder.Services.Replace(ServiceDescriptor.Singleton(_time));
                _change?.Invoke(builder.Services);
            });
        _app.Services.GetRequiredService<IStartupValidator>().Validate();
        if (!await ContentStartup.LoadAsync(_app.Services, TextWriter.Null))
            throw new InvalidOperationException("The content has problems; run the command 'check'.");
        await _app.StartAsync();
        Address = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }
}
