using MassageBot.Faults.Checking;
using MassageBot.Faults.Load;
using MassageBot.Storage;
using MassageBot.Testing;
using MassageBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Faults.Walk;

/// <summary>The whole program over real HTTP, with stores and a channel that can fail. Recovery and delivery run when the test says so, on a clock that stands.</summary>
internal sealed class WalkClinic : IAsyncDisposable
{
    private const int MostRounds = 20;
    private static readonly string[] Background = ["TurnRecovery", "OutboxDispatch", "CheckInDispatch", "EscalationWatch"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
    private int _ids;

    private WalkClinic(ChannelInbox channel, FaultPlan plan) => (Channel, Plan) = (channel, plan);

    public ChannelInbox Channel { get; }

    public FaultPlan Plan { get; }

    public TestClinic Clinic { get; private set; } = null!;

    public static async Task<WalkClinic> StartAsync()
    {
        var plan = new FaultPlan();
        var walk = new WalkClinic(await ChannelInbox.StartAsync(plan.Next), plan);
        walk.Clinic = await TestClinic.StartAsync(services => Prepare(services, plan), walk._time);
        plan.FailNever();
        return walk;
    }

    public T Get<T>()
        where T : notnull => Clinic.Services.GetRequiredService<T>();

    /// <summary>Says the messages through a door, as a client does who sends again what got no answer, and delivers all that is to be delivered.</summary>
    public async Task<Talk> TalkAsync(Door door, params string[] messages)
    {
        using var http = new HttpClient();
        using var giveUp = new CancellationTokenSource(Patience);
        var caller = new Caller(http, [Clinic.Address], 0, giveUp.Token);
        var client = new Client(caller, Channel, new Pace(double.MaxValue), () => $"w-{Interlocked.Increment(ref _ids)}", Patience);
        var talk = new Talk(door, new Script("walk", messages));
        var talking = client.TalkAsync(talk);
        while (!talking.IsCompleted)
        {
            await SettleAsync();
            await Task.Yield();
        }

        await talking;
        for (var round = 0; round < MostRounds && !await SettleAsync(); round++)
        {
        }

        return talk;
    }

    /// <summary>What the database has of a conversation.</summary>
    public async Task<StoredTalk> StoredAsync(Talk talk) => await StoredTalk.ReadAsync(Get<IConversationStore>(), talk.Key);

    /// <summary>How many cases a conversation has.</summary>
    public async Task<int> CasesAsync(Talk talk) =>
        (await Get<IEscalationStore>().ListAsync(null, int.MaxValue, CancellationToken.None)).Count(c => c.Conversation == talk.Key);

    public async ValueTask DisposeAsync()
    {
        await Clinic.DisposeAsync();
        await Channel.DisposeAsync();
    }

    private static void Prepare(IServiceCollection services, FaultPlan plan)
    {
        foreach (var hosted in services.Where(s => s.ServiceType == typeof(IHostedService) && Background.Contains(s.ImplementationType?.Name)).ToList())
            services.Remove(hosted);
        var stores = services.Where(s => s.ServiceType.IsInterface && s.ServiceType.Assembly == typeof(ITurnStore).Assembly
            && s.ServiceType.Name is not (nameof(IReadingAccess) or nameof(IRandomness)) && s.ServiceType.IsPublic).ToList();
        foreach (var store in stores)
        {
            services.Replace(ServiceDescriptor.Singleton(
                store.ServiceType,
                s => FaultyStore.Around(store.ServiceType, store.ImplementationFactory?.Invoke(s) ?? ActivatorUtilities.CreateInstance(s, store.ImplementationType!), plan)));
        }
    }

    // One round of what the program does by itself; true when nothing is left to do.
    private async Task<bool> SettleAsync()
    {
        try
        {
            await Get<ConversationLanes>().WhenIdleAsync().WaitAsync(Patience);
            await Get<TurnGate>().RecoverAsync(CancellationToken.None);
            await Get<ConversationLanes>().WhenIdleAsync().WaitAsync(Patience);
            var now = _time.GetUtcNow();
            while (await Get<OutboxDispatcher>().RunOnceAsync(now, CancellationToken.None) > 0)
            {
            }

            var count = await Get<IOutboxStore>().CountAsync(CancellationToken.None);
            if (count.Waiting == 0)
                return true;
            _time.Advance(TimeSpan.FromSeconds(30));
            return false;
        }
        catch (StorageException)
        {
            // As the program's own loops do: they try again.
            return false;
        }
    }
}
