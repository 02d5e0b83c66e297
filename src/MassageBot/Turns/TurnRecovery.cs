using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Turns;

/// <summary>Looks for unfinished turns at start, soon after an interruption, and from time to time for those of a node that died.</summary>
internal sealed partial class TurnRecovery(
    TurnGate gate, ITurnStore store, ConversationLanes lanes, RecoverySignal signal, IOptions<TurnOptions> options, TimeProvider time, ILogger<TurnRecovery> logger)
    : BackgroundService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private IReadOnlyList<ConversationKey> _left = [];

    /// <summary>Keeps what an earlier process left, before anything comes in that would begin it.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            _left = Turned(await gate.HoldUnfinishedAsync(cancellationToken), time.GetUtcNow());
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(e);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <summary>
    /// The same round, begun at a place that the moment decides. Were it always the same one, then the first would lose a try by each of several ends
    /// soon after the start, and in the end be given up.
    /// </summary>
    public static IReadOnlyList<ConversationKey> Turned(IReadOnlyList<ConversationKey> round, DateTimeOffset now)
    {
        var first = round.Count == 0 ? 0 : (int)(now.ToUnixTimeMilliseconds() % round.Count);
        return [.. round.Skip(first), .. round.Take(first)];
    }

    /// <summary>Waits for the turns that run, so that the database isn't closed under them, and gives back what they leave unfinished.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await lanes.WhenIdleAsync().WaitAsync(cancellationToken);
            await store.ReleaseAsync(options.Value.Node, cancellationToken);
        }
        catch (StorageException e)
        {
            // The leases run out by themselves.
            LogNotReleased(e);
        }
        catch (OperationCanceledException)
        {
            // The time to stop is over; what runs is taken up at the next start.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is stopping.
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        var interval = options.Value.RecoveryInterval;
        var pause = ShortestPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var left = _left;
                _left = [];
                await gate.RecoverAsync(left, stoppingToken);
                await gate.RecoverAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e);
            }

            if (!await signal.WaitAsync(interval, time, stoppingToken))
            {
                pause = ShortestPause;
                continue;
            }

            // What failed a moment ago may fail again: each round in a row waits twice as long.
            await Task.Delay(pause, time, stoppingToken);
            pause = pause + pause < interval ? pause + pause : interval;
        }
    }

    [LoggerMessage(2036, LogLevel.Warning, "MB2036: the turns that this node leaves unfinished could not be given back; other nodes take them up when their leases are over.")]
    private partial void LogNotReleased(Exception exception);

    [LoggerMessage(2006, LogLevel.Error, "MB2006: looking for unfinished turns failed; it is tried again.")]
    private partial void LogFailed(Exception exception);
}
