using Microsoft.Extensions.Options;

namespace MassageBot.Content;

/// <summary>Fits the knowledge base beside the running program, at start and after every change of its content.</summary>
internal sealed partial class KnowledgeFit(
    KnowledgeSource knowledge, KnowledgeFitSignal signal, IOptions<ContentOptions> options, ILogger<KnowledgeFit> logger) : BackgroundService
{
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
        while (options.Value.FitKnowledge)
        {
            try
            {
                // Off the pool's threads: it computes for seconds.
                await Task.Factory.StartNew(knowledge.Fit, stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e);
            }

            await signal.WaitAsync(stoppingToken);
        }
    }

    [LoggerMessage(1025, LogLevel.Error, "MB1025: fitting the knowledge base failed; the shipped weights stay in force.")]
    private partial void LogFailed(Exception exception);
}
