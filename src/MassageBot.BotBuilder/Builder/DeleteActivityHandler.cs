using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Sees what is about to be deleted.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="reference">Where the activity stands.</param>
/// <param name="next">Goes on to the next handler and at last to the adapter.</param>
/// <returns>A task that ends when it is deleted.</returns>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
