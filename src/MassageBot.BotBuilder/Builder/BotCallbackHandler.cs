namespace Microsoft.Bot.Builder;

/// <summary>What a bot does in a turn, after the middleware.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="cancellationToken">Cancels the turn.</param>
/// <returns>A task that ends with the turn.</returns>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
