using Microsoft.Extensions.Options;

namespace MassageBot.Turns;

/// <summary>Looks for unfinished turns at start, and from time to time for those of a node that died.</summary>
internal sealed partial class TurnRecovery(TurnGate gate, IOptions<TurnOptions> options, TimeProvider time, ILogger<TurnRecovery> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await gate.RecoverAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e);
            }

            await Task.Delay(options.Value.RecoveryInterval, time, stoppingToken);
        }
    }

    [LoggerMessage(2006, LogLevel.Error, "MB2006: looking for unfinished turns failed; it is tried again.")]
    private partial void LogFailed(Exception exception);
}
