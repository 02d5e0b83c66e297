using MassageBot.Faults.Hosting;

namespace MassageBot.Faults;

/// <summary>Breaks nodes at random moments and brings them back.</summary>
internal sealed class Breaking(RunPlan plan, IReadOnlyList<Node> nodes)
{
    private readonly Random _random = new(plan.Seed);

    /// <summary>Kills of a process that listened.</summary>
    public int Kills { get; private set; }

    /// <summary>Kills of a process that was still starting.</summary>
    public int KillsAtStart { get; private set; }

    /// <summary>Pauses that were longer than a lease.</summary>
    public int Pauses { get; private set; }

    /// <summary>Breaks until it was done as often as planned; all nodes run afterwards.</summary>
    public async Task RunAsync()
    {
        while (Kills + KillsAtStart < plan.Kills)
        {
            var node = nodes[_random.Next(nodes.Count)];
            await Task.Delay(Life());
            Kills++;
            await node.KillAsync();
            if (nodes.Count > 1)
                await PauseOneAsync(node);
            if (_random.Next(5) == 0 && Kills + KillsAtStart < plan.Kills)
                await KillAtStartAsync(node);
            await node.StartAsync();
        }
    }

    // Every fourth dies right after its start, while it takes up what the one before left.
    private TimeSpan Life() => _random.Next(4) == 0 ? TimeSpan.FromMilliseconds(_random.Next(150)) : plan.LongestLife * _random.NextDouble();

    private async Task KillAtStartAsync(Node node)
    {
        node.Begin();
        await Task.Delay(_random.Next(1200));
        await node.KillAsync();
        KillsAtStart++;
    }

    private async Task PauseOneAsync(Node dead)
    {
        var alive = nodes.Where(node => node != dead).ToList();
        var paused = alive[_random.Next(alive.Count)];
        await paused.PauseAsync();
        await Task.Delay(RunPlan.Lease + TimeSpan.FromSeconds(1 + _random.NextDouble()));
        await paused.ContinueAsync();
        Pauses++;
    }
}
