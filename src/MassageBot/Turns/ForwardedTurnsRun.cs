namespace MassageBot.Turns;

/// <summary>Starts the turns of conversations that another conversation's turn reached.</summary>
internal sealed class ForwardedTurnsRun(ForwardedTurns forwards, TurnGate gate) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var conversation in forwards.ReadAllAsync(stoppingToken))
                gate.Resume(conversation);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is stopping; what waits is taken up at the next start.
        }
    }
}
