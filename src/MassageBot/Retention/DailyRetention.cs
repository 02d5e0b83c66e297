using Microsoft.Extensions.Options;

namespace MassageBot.Retention;

/// <summary>Removes once a day what has been kept long enough. Several nodes may do so at once: what one has removed the other doesn't find.</summary>
internal sealed partial class DailyRetention(RetentionPass pass, IOptions<RetentionOptions> options, TimeProvider time, ILogger<DailyRetention> logger) : BackgroundService
{
    // Not in the rush of a start.
    private static readonly TimeSpan First = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
            return;
        var wait = First;
        try
        {
            while (true)
            {
                await Task.Delay(wait, time, stoppingToken);
                await RunOnceAsync(stoppingToken);
                wait = Day;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is stopping.
        }
    }

    private async Task RunOnceAsync(CancellationToken stoppingToken)
    {
        try
        {
            var removed = await pass.RunAsync(time.GetUtcNow(), stoppingToken);
            if (removed.Total > 0)
                LogRemoved(removed.Conversations, removed.Questions, removed.Treatments, removed.Cases, removed.StaffMessages);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(e);
        }
    }

    [LoggerMessage(5602, LogLevel.Information, "MB5602: removed because their time is over: {Conversations} conversations, {Questions} questions and thumbs, {Treatments} treatments, what was told in {Cases} cases, {StaffMessages} messages of staff.")]
    private partial void LogRemoved(int conversations, int questions, int treatments, int cases, int staffMessages);

    [LoggerMessage(5603, LogLevel.Error, "MB5603: what is over could not be removed; it is tried again tomorrow.")]
    private partial void LogFailed(Exception exception);
}
