using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows that the bot is typing while it takes long to answer a message.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;

    /// <summary>Creates the middleware.</summary>
    /// <param name="delay">How long to wait before the first note, in milliseconds.</param>
    /// <param name="period">How long to wait between notes, in milliseconds.</param>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
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
                await Task.Delay(wait, done);
                var typing = new Activity { Type = ActivityTypes.Typing }.ApplyConversationReference(reference);

                // Straight to the adapter: a note that the bot is typing is not yet an answer.
                await turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], done);
            }
        }
        catch (OperationCanceledException)
        {
            // The answer is ready.
        }
    }
}
