using MassageBot.Content;
using MassageBot.Hosting;
using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MassageBot.Tests.Turns;

/// <summary>The turns of the real program on a real database, with a scripted bot, a store that can fail, and a clock that stands.</summary>
internal sealed class TurnRig : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo _folder;
    private readonly IHost _host;

    private TurnRig(DirectoryInfo folder, IHost host) => (_folder, _host) = (folder, host);

    public ScriptedBot Bot => (ScriptedBot)_host.Services.GetRequiredService<IBot>();

    public FaultyTurnStore Store => (FaultyTurnStore)_host.Services.GetRequiredService<ITurnStore>();

    public TurnGate Gate => _host.Services.GetRequiredService<TurnGate>();

    public TurnWaiters Waiters => _host.Services.GetRequiredService<TurnWaiters>();

    public WatchedTime Time => (WatchedTime)_host.Services.GetRequiredService<TimeProvider>();

    public RecordedLog Log { get; } = new();

    public static async Task<TurnRig> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("massagebot-turns-");
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection([new("Storage:ConnectionString", $"Data Source={Path.Combine(folder.FullName, "turns.db")}")]);
        builder.Services.AddSingleton<TimeProvider>(new WatchedTime(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero)));
        builder.Services.AddMassageBot();
        builder.Services.Replace(ServiceDescriptor.Singleton<IBot, ScriptedBot>());
        var store = builder.Services.Single(s => s.ServiceType == typeof(ITurnStore));
        builder.Services.Replace(ServiceDescriptor.Singleton<ITurnStore>(
            s => new FaultyTurnStore((ITurnStore)ActivatorUtilities.CreateInstance(s, store.ImplementationType!))));
        var host = builder.Build();
        var rig = new TurnRig(folder, host);
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(rig.Log);
        host.Services.GetRequiredService<DialogFolder>().Live.Reload();
        await host.StartAsync();
        return rig;
    }

    public Task<Acceptance> PostAsync(string text, string conversation = "c", string? id = null, CancellationToken cancellationToken = default) =>
        Gate.PostAsync(Inbound(text, conversation, id), cancellationToken);

    /// <summary>Accepts a message and lets nobody know, as a process does that dies right then.</summary>
    public Task AcceptAsync(string text, string conversation, string id) => Store.AcceptAsync(Inbound(text, conversation, id), CancellationToken.None);

    public async Task<IReadOnlyList<string>> RunAsync(string text, string conversation = "c", string? id = null, CancellationToken cancellationToken = default)
    {
        var result = await Gate.RunAsync(Inbound(text, conversation, id ?? "id-" + text), cancellationToken).WaitAsync(Patience, CancellationToken.None);
        return [.. result.Replies.Select(r => BotSerializer.ReadActivity(r.Json).Text ?? "")];
    }

    /// <summary>Waits until no turn runs, with a round of recovery where something was interrupted.</summary>
    public async Task SettleAsync()
    {
        var lanes = _host.Services.GetRequiredService<ConversationLanes>();
        await lanes.WhenIdleAsync().WaitAsync(Patience);
        while ((await _host.Services.GetRequiredService<ITurnStore>().ListWaitingAsync(CancellationToken.None)).Count > 0)
        {
            await Gate.RecoverAsync(CancellationToken.None);
            await lanes.WhenIdleAsync().WaitAsync(Patience);
        }
    }

    /// <summary>What the client of a conversation reads.</summary>
    public async Task<IReadOnlyList<string>> TranscriptAsync(string conversation = "c")
    {
        var page = await _host.Services.GetRequiredService<IConversationStore>().ReadAsync(new ConversationKey("directline", conversation), 0, 1000, CancellationToken.None);
        return [.. page.Items.Select(i => (i.FromClient ? "> " : "") + BotSerializer.ReadActivity(i.Json).Text)];
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private InboundActivity Inbound(string text, string conversation, string? id)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            ChannelId = "directline",
            Conversation = new ConversationAccount(id: conversation),
            From = new ChannelAccount("client"),
            Recipient = new ChannelAccount("bot"),
        };
        return new InboundActivity(
            new ConversationKey("directline", conversation), id, null, activity.Type, Visible: true, BotSerializer.Serialize(activity), Time.GetUtcNow(), "client");
    }
}
