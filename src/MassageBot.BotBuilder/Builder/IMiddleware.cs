namespace Microsoft.Bot.Builder;

/// <summary>
/// Runs before and after the bot in every turn, whatever the type of its activity. An exception of what comes after it
/// passes through it on its way to the error handler of the adapter.
/// </summary>
public interface IMiddleware
{
    /// <summary>Handles a turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="next">The rest of the turn; if it is not called the turn ends here.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
