using System.Globalization;
using MassageBot.Content;
using MassageBot.FollowUps;
using MassageBot.Hosting;
using MassageBot.Storage;
using MassageBot.Tests.Turns;
using MassageBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Tests.FollowUps;

/// <summary>After-care of the real program on a real database: a scripted bot, a clock that stands, a dispatcher that runs when told. Several nodes may share it.</summary>
internal sealed class CareRig : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly List<IHost> _hosts = [];
    private readonly RecordedLog _log = new();

    private readonly Func<IServiceProvider, ICheckInMail>? _mail;

    private CareRig(DirectoryInfo folder, Func<IServiceProvider, ICheckInMail>? mail) => (_folder, _mail) = (folder, mail);

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero));

    public DateTimeOffset Now => Time.GetUtcNow();

    public FakeCheckInMail Mail { get; } = new();

    public RecordedLog Log => _log;

    public IHost Host => _hosts[0];

    public ICheckInStore CheckIns => Get<ICheckInStore>();

    public ITreatmentStore Treatments => Get<ITreatmentStore>();

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public static async Task<CareRig> StartAsync(Func<IServiceProvider, ICheckInMail>? mail = null)
    {
        var rig = new CareRig(Directory.CreateTempSubdirectory("massagebot-care-"), mail);
        await rig.AddNodeAsync();
        return rig;
    }

    /// <summary>One more node on the same database.</summary>
    public async Task<IHost> AddNodeAsync()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(
        [
            new("Storage:ConnectionString", $"Data Source={Path.Combine(_folder.FullName, "care.db")}"),
            new("Storage:BusyTimeout", "00:00:30"),
            new("Turns:Node", $"node-{_hosts.Count}"),
        ]);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton(_mail ?? (_ => Mail));
        builder.Services.AddMassageBot();
        builder.Services.Replace(ServiceDescriptor.Singleton<IBot, ScriptedBot>());
        var store = builder.Services.Single(s => s.ServiceType == typeof(ICheckInStore));
        builder.Services.Replace(ServiceDescriptor.Singleton<ICheckInStore>(
            s => new FaultyCheckInStore((ICheckInStore)ActivatorUtilities.CreateInstance(s, store.ImplementationType!))));
        var host = builder.Build();
        _hosts.Add(host);
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(_log);
        host.Services.GetRequiredService<DialogFolder>().Live.Reload();
        await host.StartAsync();
        return host;
    }

    /// <summary>Adds a treatment that ends now, for a client with a conversation of its own unless told otherwise.</summary>
    public async Task AddAsync(
        string id, string? client = null, bool linked = true, string kind = "relaxing", string zone = "Europe/London", bool consent = true, string[]? modifiers = null)
    {
        client ??= "client-of-" + id;
        var treatment = new NewTreatment(
            id, new CareClient(client, "Ann", "en-GB", zone, client + "@example.org"), null, kind, [], modifiers ?? [], Now, consent ? new CareConsent("v1", Now, "paper") : null);
        await Treatments.AddAsync(Get<TreatmentPlanning>().Plan(treatment), null, CancellationToken.None);
        if (linked)
            await TurnAsync(client, new ClientLinked((await Treatments.ReadFileAsync(client, CancellationToken.None))!.ClientId));
    }

    /// <summary>A turn of a conversation that has these effects and nothing else.</summary>
    public async Task TurnAsync(string conversation, params TurnEffect[] effects)
    {
        var inbound = new InboundActivity(Key(conversation), null, null, "message", true, """{"type":"message"}""", Now, "client");
        var turn = (await Get<ITurnStore>().AcceptAndTakeAsync(inbound, "test", CancellationToken.None)).Turn!;
        await Get<ITurnStore>().CommitAsync(new TurnCommit(turn, [], [], effects), CancellationToken.None);
    }

    /// <summary>Turns the clock, and lets a node do what is due until nothing is.</summary>
    public async Task AfterAsync(TimeSpan time, IHost? node = null)
    {
        Time.Advance(time);
        while ((await (node ?? Host).Services.GetRequiredService<CheckInDispatcher>().RunOnceAsync(Now, CancellationToken.None)).DidAnything)
        {
        }
    }

    /// <summary>The steps of which the bot was told in a conversation, in order.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync(string conversation)
    {
        await Get<ConversationLanes>().WhenIdleAsync().WaitAsync(TimeSpan.FromSeconds(30));
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "care.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT a.json, a.activity_id FROM activities a JOIN conversations c ON c.id = a.conversation
            WHERE c.conversation_id = $conversation AND a.kind = 'event' AND EXISTS (SELECT 1 FROM activities r WHERE r.in_reply_to = a.id) ORDER BY a.sequence
            """;
        command.Parameters.AddWithValue("$conversation", conversation);
        await using var reader = await command.ExecuteReaderAsync();
        var told = new List<string>();
        while (await reader.ReadAsync())
        {
            var activity = BotSerializer.ReadActivity(reader.GetString(0));
            activity.Id = reader.GetString(1);
            var value = CheckInEvents.Read((IEventActivity)activity)!;
            told.Add(value.Step + (value.IsReminder ? " reminder" : ""));
        }

        return told;
    }

    /// <summary>Where the check-ins of a treatment stand.</summary>
    public async Task<IReadOnlyList<string>> StandAsync(string treatment) =>
        [.. (await CheckIns.ListOfTreatmentAsync(treatment, CancellationToken.None))
            .Select(checkIn => string.Create(CultureInfo.InvariantCulture, $"{checkIn.Step} {checkIn.Status}{(checkIn.Reason is { } reason ? " " + reason : "")}"))];

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.StopAsync();
            host.Dispose();
        }

        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static ConversationKey Key(string conversation) => new("directline", conversation);
}
