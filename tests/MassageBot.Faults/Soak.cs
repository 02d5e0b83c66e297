using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using MassageBot.Faults.Hosting;
using MassageBot.Faults.Load;

namespace MassageBot.Faults;

/// <summary>Minutes at half of the load that the program can bear: memory and the slowest of a hundred turns must stay what they were.</summary>
internal sealed class Soak(RunPlan plan, int minutes, TextWriter output)
{
    private const int Clients = 16;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(20);
    private int _ids;

    public async Task RunAsync()
    {
        using var folder = new RunFolder();
        var database = plan.Database?.For("soak") ?? DatabaseChoice.FileIn(folder.Path);
        var program = plan.Program ?? Path.Combine(AppContext.BaseDirectory, "MassageBot.dll");
        await using var node = new Node(program, folder.Path, "n1", [.. CrowdPlan.Settings, .. database.Arguments()]);
        await node.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

        await TalkAsync(http, node, double.MaxValue, WarmUp);
        var most = (await TalkAsync(http, node, double.MaxValue, Most)).Count / Most.TotalSeconds;
        await SayAsync($"most: {most:F0} turns a second with {Clients} conversations at once; half of it from here on");
        await SayAsync($"| minute | turns/s | p50 ms | p99 ms | resident MB |");
        await output.WriteLineAsync("|---|---|---|---|---|");
        for (var minute = 1; minute <= minutes; minute++)
        {
            var times = await TalkAsync(http, node, most / 2, TimeSpan.FromMinutes(1));
            await SayAsync($"| {minute} | {times.Count / 60.0:F0} | {At(times, 0.5):F1} | {At(times, 0.99):F1} | {node.ResidentMemory() ?? double.NaN:F0} |");
        }
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];

    private async Task<List<double>> TalkAsync(HttpClient http, Node node, double rate, TimeSpan duration)
    {
        using var giveUp = new CancellationTokenSource();
        var pace = new Pace(rate);
        var watch = Stopwatch.StartNew();
        var times = new ConcurrentBag<double>();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async i =>
        {
            var caller = new Caller(http, [node.Address], i, giveUp.Token);
            for (var script = i; watch.Elapsed < duration; script++)
            {
                var conversation = $"soak-{Interlocked.Increment(ref _ids)}";
                foreach (var text in Script.All[script % Script.All.Count].Messages)
                {
                    await pace.WaitAsync(giveUp.Token);
                    var said = new Said($"m-{Interlocked.Increment(ref _ids)}", text);
                    var start = Stopwatch.GetTimestamp();
                    await caller.SendAsync(address => Bodies.Message(address, conversation, said, null));
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }));
        return [.. times.Order()];
    }

    private Task SayAsync(FormattableString line) => output.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
}
