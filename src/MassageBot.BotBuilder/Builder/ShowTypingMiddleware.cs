using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Shows that the bot is typing while it takes long to answer a message; other activities pass as they are. A note that
/// the channel refuses does no harm to the turn, and no note counts as an answer.
/// </summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;
    private readonly Func<TimeSpan, CancellationToken, Task> _wait;

    /// <summary>Creates the middleware.</summary>
    /// <param name="delay">How long to wait before the first note, in milliseconds.</param>
    /// <param name="period">How long to wait between notes, in milliseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative, or the period is not positive.</exception>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
        : this(delay, period, Task.Delay)
    {
    }

    internal ShowTypingMiddleware(int delay, int period, Func<TimeSpan, CancellationToken, Task> wait)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
        _wait = wait;
    }

    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.Type != ActivityTypes.Message)
        {
            await next(cancellationToken);
            return;
        }

        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = KeepTypingAsync(turnContext, done.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await done.CancelAsync();
            await typing;
        }
    }

    private async Task KeepTypingAsync(ITurnContext turnContext, CancellationToken done)
    {
        var reference = turnContext.Activity.GetConversationReference();
        try
        {
            for (var wait = _delay; ; wait = _period)
            {
                await _wait(wait, done);
                var typing = new Activity { Type = ActivityTypes.Typing }.ApplyConversationReference(reference);

                // Straight to the adapter: a note that the bot is typing is not yet an answer.
                await turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], done);
            }
        }
        catch (Exception)
        {
            // Either the answer is ready, or the channel refused the note; then the answer will tell what is wrong with it.
        }
    }
}
