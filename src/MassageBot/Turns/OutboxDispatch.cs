namespace MassageBot.Turns;

/// <summary>Runs the dispatcher when there is something to send, and now and then for what became due again.</summary>
internal sealed partial class OutboxDispatch(OutboxDispatcher dispatcher, OutboxSignal signal, TimeProvider time, ILogger<OutboxDispatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(15);

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
            try
            {
                while (await dispatcher.RunOnceAsync(time.GetUtcNow(), stoppingToken) > 0)
                {
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e);
            }

            await signal.WaitAsync(LongestSleep, time, stoppingToken);
        }
    }

    [LoggerMessage(2008, LogLevel.Error, "MB2008: a pass over the outbox failed; it is tried again.")]
    private partial void LogFailed(Exception exception);
}
