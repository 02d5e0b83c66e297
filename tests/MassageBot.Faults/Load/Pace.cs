using System.Diagnostics;

namespace MassageBot.Faults.Load;

/// <summary>Lets so many messages a second go, all clients together. What was missed while the program was down is not made up for.</summary>
internal sealed class Pace(double rate)
{
    private readonly Lock _lock = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private double _next;

    public Task WaitAsync(CancellationToken cancellationToken)
    {
        double wait;
        lock (_lock)
        {
            var now = _watch.Elapsed.TotalSeconds;
            _next = Math.Max(_next + 1 / rate, now - 0.25);
            wait = _next - now;
        }

        return wait > 0 ? Task.Delay(TimeSpan.FromSeconds(wait), cancellationToken) : Task.CompletedTask;
    }
}
