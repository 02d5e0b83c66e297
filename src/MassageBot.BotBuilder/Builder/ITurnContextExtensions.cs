using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.TraceExtensions;

/// <summary>Traces in a turn.</summary>
public static class ITurnContextExtensions
{
    /// <summary>
    /// Sends a trace: a note for those who debug the bot, not for the user. It is no answer, and an adapter for channels
    /// lets it through to the Emulator only.
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="name">The name of the trace.</param>
    /// <param name="value">What to note.</param>
    /// <param name="valueType">The type of the value; the name of its class if not given.</param>
    /// <param name="label">A label.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The id of the trace.</returns>
    /// <exception cref="ArgumentNullException">There is no turn.</exception>
    public static Task<ResourceResponse> TraceActivityAsync(
        this ITurnContext turnContext,
        string name,
        object? value = null,
        string? valueType = null,
        string? label = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.SendActivityAsync(turnContext.Activity.CreateTrace(name, value, valueType, label), cancellationToken);
    }
}
