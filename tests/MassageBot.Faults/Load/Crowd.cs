using System.Collections.Concurrent;

namespace MassageBot.Faults.Load;

/// <summary>Many clients who talk at once, each through a door of its own, one conversation after the other until they are told to stop.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private static readonly Door[] Doors = [Door.Inline, Door.Line, Door.Line, Door.Channel];
    private readonly HttpClient _http;
    private readonly CancellationTokenSource _giveUp = new();
    private readonly List<Client> _clients = [];
    private readonly ConcurrentBag<Caller> _callers = [];
    private readonly ConcurrentBag<Talk> _talks = [];
    private readonly ConcurrentBag<string> _treatments = [];
    private readonly List<Task> _running = [];
    private readonly CrowdPlan _plan;
    private readonly IReadOnlyList<Uri> _nodes;
    private readonly Pace _pace;
    private readonly ChannelInbox _inbox;
    private int _ids;
    private volatile bool _isStopping;

    public Crowd(CrowdPlan plan, IReadOnlyList<Uri> nodes, ChannelInbox inbox)
    {
        (_plan, _nodes, _inbox, _pace) = (plan, nodes, inbox, new Pace(plan.Rate));
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(2) }) { Timeout = plan.RequestPatience };
    }

    /// <summary>The conversations that were begun.</summary>
    public IReadOnlyCollection<Talk> Talks => _talks;

    /// <summary>The treatments that were told, each until it was answered.</summary>
    public IReadOnlyCollection<string> Treatments => _treatments;

    /// <summary>How many messages were answered.</summary>
    public int Answered => _clients.Sum(client => client.Answered);

    /// <summary>How often a request was sent again.</summary>
    public int Repeats => _callers.Sum(caller => caller.Repeats);

    /// <summary>How often a stream was opened again.</summary>
    public int Reconnections => _clients.Sum(client => client.Reconnections);

    /// <summary>How often a stream stayed silent so long that its client came back by itself.</summary>
    public int Silences => _clients.Sum(client => client.Silences);

    /// <summary>Lets one client say each script through each door, without any fault: the way it must be.</summary>
    public async Task<IReadOnlyList<Talk>> RehearseAsync()
    {
        var client = NewClient(0);
        foreach (var door in Doors.Distinct())
        {
            foreach (var script in Script.All)
            {
                var talk = new Talk(door, script);
                _talks.Add(talk);
                await client.TalkAsync(talk).WaitAsync(TimeSpan.FromSeconds(60));
            }
        }

        return [.. _talks];
    }

    /// <summary>Lets them all begin.</summary>
    public void Begin(DateTimeOffset treated)
    {
        for (var i = 0; i < _plan.Clients; i++)
            _running.Add(TalkOnAsync(NewClient(i), Doors[i % Doors.Length], new Random(_plan.Seed + i)));
        _running.Add(TellTreatmentsAsync(treated));
    }

    /// <summary>Lets them end what they began; false when some could not in that time, which then hang for good.</summary>
    public async Task<bool> EndAsync(TimeSpan patience)
    {
        _isStopping = true;
        var all = Task.WhenAll(_running);
        try
        {
            await all.WaitAsync(patience);
            return true;
        }
        catch (TimeoutException)
        {
            await _giveUp.CancelAsync();
            await all.ContinueWith(_ => { }, TaskScheduler.Default);
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _giveUp.CancelAsync();
        await Task.WhenAll(_running).ContinueWith(_ => { }, TaskScheduler.Default);
        _http.Dispose();
        _giveUp.Dispose();
    }

    private Client NewClient(int number)
    {
        var caller = NewCaller(number);
        var client = new Client(caller, _inbox, _pace, () => $"{_plan.Run}-{Interlocked.Increment(ref _ids)}", _plan.Silence);
        _clients.Add(client);
        return client;
    }

    private Caller NewCaller(int number)
    {
        var caller = new Caller(_http, _nodes, number, _giveUp.Token);
        _callers.Add(caller);
        return caller;
    }

    private async Task TalkOnAsync(Client client, Door door, Random random)
    {
        // Not in step: some are at the beginning of a conversation while others are in the middle.
        await Task.Delay(random.Next(500), _giveUp.Token);
        while (!_isStopping)
        {
            var talk = new Talk(door, Script.All[random.Next(Script.All.Count)]);
            _talks.Add(talk);
            await client.TalkAsync(talk);
        }
    }

    private async Task TellTreatmentsAsync(DateTimeOffset treated)
    {
        var caller = NewCaller(0);
        while (!_isStopping)
        {
            var id = $"{_plan.Run}-t{Interlocked.Increment(ref _ids)}";
            _treatments.Add(id);
            await caller.SendAsync(node => Bodies.Treatment(node, CrowdPlan.ApiKey, id, treated));
            await Task.Delay(TimeSpan.FromMilliseconds(100), _giveUp.Token);
        }
    }
}
