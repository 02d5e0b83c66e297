using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Sees what is about to be sent.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activities">What is about to be sent; it may be changed.</param>
/// <param name="next">Goes on to the next handler and at last to the adapter.</param>
/// <returns>The ids of what was sent.</returns>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext,
    List<Activity> activities,
    Func<Task<ResourceResponse[]>> next);
