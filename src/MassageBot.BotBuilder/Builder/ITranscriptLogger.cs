using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes down what is said.</summary>
public interface ITranscriptLogger
{
    /// <summary>Takes down an activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>A task that ends when it is taken down.</returns>
    Task LogActivityAsync(IActivity activity);
}
