using MassageBot.Dialogs;
using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.Extensions.Options;

namespace MassageBot.FollowUps;

/// <summary>
/// Hands over what is due. One pass is one method with the moment given, so that a test can turn the clock: claim a batch, decide for each, carry the
/// decisions out in one transaction, let the turns run. It can end at any point: what was not handed over is claimed again, what was is in the inbox.
/// </summary>
internal sealed partial class CheckInDispatcher(
    ICheckInStore store,
    ICheckInMail mail,
    IClientPresence presence,
    IDialogContent content,
    TurnGate gate,
    TurnWaiters waiters,
    IOptions<FollowUpOptions> options,
    TimeProvider time,
    ILogger<CheckInDispatcher> logger)
{
    private const int MostMailAttempts = 8;
    private static readonly TimeSpan FirstMailDelay = TimeSpan.FromMinutes(1);

    // Longer than any turn; one that another node runs is not waited for longer either.
    private static readonly TimeSpan LongestTurns = TimeSpan.FromSeconds(20);

    /// <summary>Hands one batch over: what goes into chats in one transaction, then mails, each settled as soon as it has left.</summary>
    public async Task<CheckInPass> RunOnceAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var claims = await store.ClaimAsync(now, now + options.Value.ClaimDuration, options.Value.BatchSize, cancellationToken);
        if (claims.CheckIns.Count == 0)
            return new CheckInPass(0, claims.Settled, 0, claims.IsPaused);
        var byMail = new List<DueCheckIn>();
        var decisions = new List<CheckInDecision>(claims.CheckIns.Count);
        foreach (var checkIn in claims.CheckIns)
        {
            if (Decide(checkIn, now) is { } decision)
                decisions.Add(decision);
            else
                byMail.Add(checkIn);
        }

        var pass = new CheckInPass(0, claims.Settled, 0, IsPaused: false);
        if (decisions.Count > 0)
            pass += await SettleAsync(decisions, now, cancellationToken);
        var mailed = new Dictionary<long, DateTimeOffset>();
        foreach (var checkIn in byMail)
        {
            // A mail under way must not outlast the claim; what is left is claimed again.
            var left = options.Value.ClaimDuration - time.GetElapsedTime(started);
            if (left < options.Value.ClaimDuration / 2 || await store.PausedSinceAsync(cancellationToken) is not null)
                break;

            // Mails before it took their time: who has said stop meanwhile gets none.
            if (await store.FindAsync(checkIn.Id, cancellationToken) is { NextAt: not null })
                pass += await MailAsync(checkIn, mailed, now, left, cancellationToken);
        }

        LogPass(pass.Handed, pass.Skipped, pass.PutOff);
        return pass;
    }

    private async Task<CheckInPass> SettleAsync(IReadOnlyList<CheckInDecision> decisions, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Begun before the turns can run: their ends can't be missed.
        var waits = decisions.OfType<CheckInToConversation>().Select(decision => waiters.Begin(decision.Activity.Conversation, decision.Activity.ActivityId!)).ToList();
        try
        {
            var settlement = await store.SettleAsync(decisions, now, options.Value.ClientSpacing, cancellationToken);
            foreach (var activity in settlement.Accepted)
                gate.Resume(activity.Conversation);
            await EndOfTurnsAsync(waits, settlement.Accepted, cancellationToken);
            if (settlement.Lost > 0)
                LogLost(settlement.Lost);
            return new CheckInPass(settlement.Handed, settlement.Skipped, settlement.PutOff, IsPaused: false);
        }
        finally
        {
            foreach (var wait in waits)
                wait.Dispose();
        }
    }

    // Null: by mail.
    private CheckInDecision? Decide(DueCheckIn checkIn, DateTimeOffset now)
    {
        if (content.Current.Care.StepOf(checkIn.Step) is null)
            return new CheckInSkipped(checkIn, SkipReasons.NotInPlan);
        if (!TimeZones.TryFind(checkIn.Client.TimeZone, out var zone))
            return new CheckInSkipped(checkIn, SkipReasons.UnknownTimeZone);
        var (at, whyNot) = CheckInPlanner.AtSending(checkIn.ExpiresAt, checkIn.IsSafety, options.Value.Quiet, zone, now);
        if (whyNot is not null)
            return new CheckInSkipped(checkIn, whyNot);
        if (at > now)
            return new CheckInPutOff(checkIn, at, SkipReasons.QuietHours);
        var activity = CheckInEvents.Make(checkIn, now);
        var canMail = checkIn.Client.Email is not null && mail.IsAvailable;

        // A browser forgets a chat after a day: what is said where nobody looks would never be read.
        if (activity is not null && (!canMail || presence.IsThere(activity.Conversation)))
            return new CheckInToConversation(checkIn, activity);
        return canMail ? null : new CheckInSkipped(checkIn, SkipReasons.NoWay);
    }

    private async Task<CheckInPass> MailAsync(DueCheckIn checkIn, Dictionary<long, DateTimeOffset> mailed, DateTimeOffset now, TimeSpan left, CancellationToken cancellationToken)
    {
        if (mailed.TryGetValue(checkIn.ClientId, out var last))
            checkIn = checkIn with { LastCheckInAt = last };
        var decision = await HandToMailAsync(checkIn, now, left, cancellationToken);
        if (decision is CheckInMailed)
            mailed[checkIn.ClientId] = now;
        return await SettleAsync([decision], now, cancellationToken);
    }

    private async Task<CheckInDecision> HandToMailAsync(DueCheckIn checkIn, DateTimeOffset now, TimeSpan left, CancellationToken cancellationToken)
    {
        var free = checkIn.LastCheckInAt + options.Value.ClientSpacing;
        if (!checkIn.IsSafety && free > now)
            return free < checkIn.ExpiresAt ? new CheckInPutOff(checkIn, free.Value, SkipReasons.TooClose) : new CheckInSkipped(checkIn, SkipReasons.TooClose);
        CheckInMailResult result;
        using var claim = new CancellationTokenSource(left, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(claim.Token, cancellationToken);
        try
        {
            result = await mail.HandAsync(checkIn, either.Token);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogMailFailed(e, checkIn.Id, checkIn.Attempts + 1);
            result = CheckInMailResult.Later(e.GetType().Name);
        }

        if (result.IsTaken)
            return new CheckInMailed(checkIn);
        return result.IsFinal || checkIn.Attempts + 1 >= MostMailAttempts
            ? new CheckInFailed(checkIn, result.Reason!)
            : new CheckInPutOff(checkIn, now + FirstMailDelay * Math.Pow(2, checkIn.Attempts), result.Reason!, IsFailure: true);
    }

    // The next batch begins when this one's turns have ended, so that a hundred thousand of them never run at once.
    private async Task EndOfTurnsAsync(List<TurnWait> waits, IReadOnlyList<InboundActivity> accepted, CancellationToken cancellationToken)
    {
        var running = accepted.Select(activity => activity.ActivityId).ToHashSet();
        try
        {
            await Task.WhenAll(waits.Where(wait => running.Contains(wait.ActivityId)).Select(wait => (Task)wait.Result)).WaitAsync(LongestTurns, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // They go on without being waited for.
        }
    }

    [LoggerMessage(5121, LogLevel.Debug, "MB5121: check-ins handed over: {Handed}; skipped: {Skipped}; put off: {PutOff}.")]
    private partial void LogPass(int handed, int skipped, int putOff);

    [LoggerMessage(5122, LogLevel.Warning, "MB5122: check-in {Id} could not be handed to the mail at attempt {Attempt}.")]
    private partial void LogMailFailed(Exception exception, long id, int attempt);

    [LoggerMessage(5123, LogLevel.Information, "MB5123: {Count} check-ins were settled by another node meanwhile.")]
    private partial void LogLost(int count);
}
