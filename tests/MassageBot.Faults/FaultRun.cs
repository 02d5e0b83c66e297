using System.Diagnostics;
using System.Globalization;
using MassageBot.Faults.Checking;
using MassageBot.Faults.Hosting;
using MassageBot.Faults.Load;
using MassageBot.Storage;

namespace MassageBot.Faults;

/// <summary>One run: the program under load while its nodes are broken, then the count of what is there and what clients got.</summary>
internal sealed class FaultRun(RunPlan plan, TextWriter output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);
    private readonly Findings _findings = new();
    private readonly List<(string What, string Figure)> _figures = [];

    /// <summary>Runs, prints a table, and returns what is not as promised.</summary>
    public async Task<Findings> RunAsync()
    {
        using var folder = new RunFolder();
        var run = "r" + Guid.NewGuid().ToString("N")[..8];
        var database = plan.Database?.For(run) ?? DatabaseChoice.FileIn(folder.Path);
        await using var inbox = await ChannelInbox.StartAsync();
        var nodes = Enumerable.Range(1, plan.Nodes)
            .Select(i => new Node(plan.Program ?? Path.Combine(AppContext.BaseDirectory, "MassageBot.dll"), folder.Path, FormattableString.Invariant($"n{i}"), plan.Settings(database)))
            .ToList();
        try
        {
            IReadOnlyList<(ConversationKey, string)> timers;
            DateTimeOffset treated;
            await using (var stores = await Stores.OpenAsync(database))
            {
                treated = stores.Now;
                timers = await Timers.PlanAsync(stores, run, plan.Timers, plan.Duration);
            }

            foreach (var node in nodes)
                await node.StartAsync();
            await using var crowd = new Crowd(
                new CrowdPlan(run, plan.Seed, plan.Clients, plan.Rate, plan.Nodes > 1 ? TimeSpan.FromSeconds(5) : TimeSpan.FromSeconds(70), TimeSpan.FromSeconds(plan.Nodes > 1 ? 5 : 30)),
                [.. nodes.Select(node => node.Address)], inbox);
            var rehearsal = await crowd.RehearseAsync();
            await BreakAsync(crowd, nodes, treated);
            _findings.Unless(await crowd.EndAsync(Patience), "clients that hang", FormattableString.Invariant($"after {Patience.TotalSeconds} s"));
            await using (var stores = await Stores.OpenAsync(database))
            {
                await SettleAsync(stores, timers);
                foreach (var node in nodes)
                    await node.KillAsync();
                await CheckAsync(stores, crowd, rehearsal, inbox, timers);
            }

            AddLoad(crowd, nodes);
        }
        finally
        {
            foreach (var node in nodes)
                await node.DisposeAsync();
        }

        await PrintAsync();
        return _findings;
    }

    private async Task BreakAsync(Crowd crowd, List<Node> nodes, DateTimeOffset treated)
    {
        var before = crowd.Answered;
        var up = nodes[0].Up;
        var watch = Stopwatch.StartNew();
        crowd.Begin(treated);
        var breaking = new Breaking(plan, nodes);
        await breaking.RunAsync();
        var answered = crowd.Answered - before;
        Add("processes killed (of these while still starting)", $"{breaking.Kills + breaking.KillsAtStart} ({breaking.KillsAtStart})");
        if (plan.Nodes > 1)
            Add("processes paused past their lease", $"{breaking.Pauses}");
        Add("duration, seconds", $"{watch.Elapsed.TotalSeconds:F0}");
        Add("turns a second, restarts included", $"{answered / watch.Elapsed.TotalSeconds:F0}");
        if (plan.Nodes == 1)
            Add("turns a second while it listened", $"{answered / (nodes[0].Up - up).TotalSeconds:F0}");
    }

    // What a dead node had claimed is free again after half a minute.
    private async Task SettleAsync(Stores stores, IReadOnlyList<(ConversationKey Conversation, string Treatment)> timers)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            var outbox = await stores.Get<IOutboxStore>().CountAsync(CancellationToken.None);
            var waiting = await stores.Get<ITurnStore>().ListWaitingAsync(CancellationToken.None);
            if (outbox.Waiting == 0 && waiting.Count == 0 && await AreTimersDoneAsync(stores.Get<ICheckInStore>(), timers))
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(250));
        }

        _findings.Add("work left", FormattableString.Invariant($"after {Patience.TotalSeconds} s"));
    }

    private static async Task<bool> AreTimersDoneAsync(ICheckInStore checkIns, IReadOnlyList<(ConversationKey Conversation, string Treatment)> timers)
    {
        foreach (var (_, treatment) in timers)
        {
            if ((await checkIns.ListOfTreatmentAsync(treatment, CancellationToken.None)).Any(checkIn => checkIn.RemindedAt is null))
                return false;
        }

        return true;
    }

    private async Task CheckAsync(
        Stores stores, Crowd crowd, IReadOnlyList<Talk> rehearsal, ChannelInbox inbox, IReadOnlyList<(ConversationKey Conversation, string Treatment)> timers)
    {
        var conversations = stores.Get<IConversationStore>();
        var cases = (await stores.Get<IEscalationStore>().ListAsync(null, int.MaxValue, CancellationToken.None)).GroupBy(c => c.Conversation).ToDictionary(c => c.Key, c => c.Count());
        var givenUp = (await stores.Get<ITurnStore>().ListFailedAsync(int.MaxValue, CancellationToken.None)).ToLookup(f => f.Conversation);
        var rehearsed = new Dictionary<(Door, string), IReadOnlyList<string>>();
        var expected = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var talk in rehearsal)
        {
            rehearsed[(talk.Door, talk.Script.Name)] = (await StoredTalk.ReadAsync(conversations, talk.Key)).Words;
            expected[talk.Script.Name] = cases.GetValueOrDefault(talk.Key);
        }

        var check = new TalkCheck((key, id) => stores.Get<ITurnStore>().RepliesToAsync(key, id, CancellationToken.None), rehearsed, givenUp.Select(f => f.Key).ToHashSet(), _findings);
        var delivery = new DeliveryCheck(inbox, _findings);
        var opened = 0;
        foreach (var talk in crowd.Talks.Where(talk => talk.Key != default))
        {
            var stored = await StoredTalk.ReadAsync(conversations, talk.Key);
            await check.CheckAsync(talk, stored);
            if (talk.Door == Door.Channel)
                delivery.Check(talk, stored);
            opened += cases.GetValueOrDefault(talk.Key);
            if (talk.IsOver && !givenUp.Contains(talk.Key))
                _findings.Unless(cases.GetValueOrDefault(talk.Key) == expected[talk.Script.Name], "conversation with another number of cases than its client's words lead to", talk.Key.ConversationId);
        }

        var timer = new TimerCheck(conversations, stores.Get<ICheckInStore>(), _findings);
        foreach (var (conversation, treatment) in timers)
            await timer.CheckAsync(conversation, treatment);
        foreach (var treatment in crowd.Treatments)
            await timer.CheckAsync(treatment);
        var outbox = await stores.Get<IOutboxStore>().CountAsync(CancellationToken.None);
        _findings.Unless(outbox.Dead == 0, "deliveries given up", $"{outbox.Dead}");

        Add("conversations", $"{crowd.Talks.Count}");
        Add("messages accepted, each one turn", $"{check.Messages}");
        Add("replies in transcripts", $"{check.Replies}");
        Add("turns given up after three tries", $"{givenUp.Sum(f => f.Count())}");
        Add("cases", $"{opened}");
        Add("check-ins handed over, reminders sent", $"{timer.Asked}, {timer.Reminded}");
        Add("treatments told, check-ins planned for them", $"{crowd.Treatments.Count}, {timer.Planned}");
        Add("replies committed for the channel, of these delivered once more", $"{delivery.Committed}, {delivery.Doubles}");
    }

    private void AddLoad(Crowd crowd, List<Node> nodes)
    {
        Add("requests sent again", $"{crowd.Repeats}");
        Add("streams opened again, of these after a silence", $"{crowd.Reconnections}, {crowd.Silences}");
        var starts = nodes.SelectMany(node => node.Starts).Order().ToList();
        Add("from start to the open port, median and longest, ms", $"{starts[starts.Count / 2]:F0}, {starts[^1]:F0}");
        var log = nodes.SelectMany(node => node.Log).GroupBy(line => line.Key).OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => $"{line.Key} × {line.Sum(l => l.Value)}");
        Add("numbered lines in the logs", $"{string.Join(", ", log)}");
    }

    private void Add(string what, FormattableString figure) => _figures.Add((what, figure.ToString(CultureInfo.InvariantCulture)));

    private async Task PrintAsync()
    {
        await output.WriteLineAsync("| what | figure |\n|---|---|");
        foreach (var (what, figure) in _figures)
            await output.WriteLineAsync($"| {what} | {figure} |");
        await output.WriteLineAsync(FormattableString.Invariant($"| **not as promised** | **{_findings.Count}** |"));
        foreach (var line in _findings.Lines())
            await output.WriteLineAsync("  " + line);
    }
}
