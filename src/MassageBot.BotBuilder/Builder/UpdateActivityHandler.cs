using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Sees what is about to be replaced.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activity">The new activity; it may be changed.</param>
/// <param name="next">Goes on to the next handler and at last to the adapter.</param>
/// <returns>The id of the activity.</returns>
public delegate Task<ResourceResponse> UpdateActivityHandler(
    ITurnContext turnContext,
    Activity activity,
    Func<Task<ResourceResponse>> next);
