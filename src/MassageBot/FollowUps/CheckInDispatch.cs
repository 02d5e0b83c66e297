using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.FollowUps;

/// <summary>Runs the dispatcher when something is due or was planned; in between it sleeps.</summary>
internal sealed partial class CheckInDispatch(
    CheckInDispatcher dispatcher, ICheckInStore store, CheckInSignal signal, IOptions<FollowUpOptions> options, TimeProvider time, ILogger<CheckInDispatch> logger) : BackgroundService
{
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(100);

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
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = options.Value.LongestSleep;
            try
            {
                CheckInPass pass;
                while ((pass = await dispatcher.RunOnceAsync(time.GetUtcNow(), stoppingToken)).DidAnything)
                {
                }

                // What is due but paused is no reason to wake.
                if (!pass.IsPaused && await store.NextAsync(stoppingToken) - time.GetUtcNow() is { } next && next < sleep)
                    sleep = next > ShortestSleep ? next : ShortestSleep;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e);
            }

            await signal.WaitAsync(sleep, time, stoppingToken);
        }
    }

    [LoggerMessage(5120, LogLevel.Error, "MB5120: a pass over the check-ins failed; it is tried again.")]
    private partial void LogFailed(Exception exception);
}
