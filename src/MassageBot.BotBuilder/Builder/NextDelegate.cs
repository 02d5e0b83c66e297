namespace Microsoft.Bot.Builder;

/// <summary>Goes on to the next middleware and at last to the bot.</summary>
/// <param name="cancellationToken">Cancels the turn.</param>
/// <returns>A task that ends when the rest of the turn has ended.</returns>
public delegate Task NextDelegate(CancellationToken cancellationToken);
