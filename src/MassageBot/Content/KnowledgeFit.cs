using System.Runtime;
using Microsoft.Extensions.Options;

namespace MassageBot.Content;

/// <summary>
/// Fits the knowledge base beside the running program, a while after the start and after every change of its content. Not at
/// once, since it computes for seconds: the first clients come first.
/// </summary>
internal sealed partial class KnowledgeFit(
    KnowledgeSource knowledge, KnowledgeFitSignal signal, IOptions<ContentOptions> options, TimeProvider time, ILogger<KnowledgeFit> logger)
    : BackgroundService
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
        if (!options.Value.FitKnowledge)
            return;
        await Task.Delay(options.Value.FitDelay, time, stoppingToken);
        while (true)
        {
            try
            {
                // Off the pool's threads: it computes for seconds.
                await Task.Factory.StartNew(knowledge.Fit, stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
                ReturnMemory();
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e);
            }

            await signal.WaitAsync(stoppingToken);
        }
    }

    // Loading and fitting leave several times as much behind as answering ever needs, and a quiet clinic would never collect it.
    private static void ReturnMemory()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    [LoggerMessage(1025, LogLevel.Error, "MB1025: fitting the knowledge base failed; the shipped weights stay in force.")]
    private partial void LogFailed(Exception exception);
}
