using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Middleware in the order in which it runs. A set is middleware itself and as such runs around what comes next. In Bot
/// Builder it runs through and back before that begins, so what ends the turn in a nested set ends nothing there.
/// </summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    /// <summary>Adds middleware at the end.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <returns>This set.</returns>
    /// <exception cref="ArgumentNullException">There is no middleware.</exception>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(next);
        await RunAsync(turnContext, (_, token) => next(token), 0, cancellationToken);
    }

    /// <summary>Runs the middleware and then the bot.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="callback">The bot; null if there is nothing to run after the middleware.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="OperationCanceledException">The turn was cancelled before its next step.</exception>
    public Task ReceiveActivityWithStatusAsync(
        ITurnContext turnContext,
        BotCallbackHandler? callback,
        CancellationToken cancellationToken) => RunAsync(turnContext, callback, 0, cancellationToken);

    /// <inheritdoc />
    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunAsync(ITurnContext turnContext, BotCallbackHandler? callback, int index, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (index == _middleware.Count)
            return callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask;

        return _middleware[index].OnTurnAsync(
            turnContext,
            token => RunAsync(turnContext, callback, index + 1, token),
            cancellationToken);
    }
}
