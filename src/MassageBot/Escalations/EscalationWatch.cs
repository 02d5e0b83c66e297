using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.Extensions.Options;
using MassageBot.Channels.Teams;

namespace MassageBot.Escalations;

/// <summary>Sees to it that a promised time is not missed in silence: what is due becomes an event in the channel of the case.</summary>
internal sealed partial class EscalationWatch(
    IEscalationStore store, CaseEvents events, TurnGate gate, EscalationSignal signal, IOptions<TeamsOptions> teams, TimeProvider time, ILogger<EscalationWatch> logger)
    : BackgroundService
{
    private const int BatchSize = 50;
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromSeconds(1);

    /// <summary>Lets the channels hear of all cases of which somebody is to be reminded by now; returns how many.</summary>
    public async Task<int> RunOnceAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await store.ListToRemindAsync(now, BatchSize, cancellationToken);
        foreach (var escalation in due)
        {
            var change = new CaseChange(escalation.Reference, CaseEvents.Overdue, escalation.Reminders + 1);
            if (await events.ForAsync(change, escalation.Route, escalation.Revision, cancellationToken) is { } heard)
                await gate.PostAsync(heard, cancellationToken);
        }

        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!teams.Value.IsOn)
            return;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
                await signal.WaitAsync(await PassAsync(stoppingToken), time, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is stopping.
        }
    }

    // Returns how long there is nothing to do.
    private async Task<TimeSpan> PassAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunOnceAsync(time.GetUtcNow(), stoppingToken);
            var next = await store.NextReminderAsync(stoppingToken) - time.GetUtcNow();
            return next is { } wait && wait < LongestSleep ? (wait > ShortestSleep ? wait : ShortestSleep) : LongestSleep;
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(e);
            return TimeSpan.FromMinutes(1);
        }
    }

    [LoggerMessage(2031, LogLevel.Error, "MB2031: looking for cases whose promised time is over failed; it is tried again in a minute.")]
    private partial void LogFailed(Exception exception);
}
