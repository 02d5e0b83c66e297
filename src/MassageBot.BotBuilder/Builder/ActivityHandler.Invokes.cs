using MassageBot.BotBuilder;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    private const string AdaptiveCardAction = "adaptiveCard/action";
    private const int BadRequest = 400;
    private const int NotImplemented = 501;

    /// <summary>
    /// Handles an invoke. An executed Adaptive Card action goes to <see cref="OnAdaptiveCardInvokeAsync"/>; all else
    /// is answered with 501 (not implemented).
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The response; null if it was sent already.</returns>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity.Name != AdaptiveCardAction)
            return new InvokeResponse { Status = NotImplemented };

        if (!BotJson.TryConvertTo<AdaptiveCardInvokeValue>(turnContext.Activity.Value, out var value) || value?.Action is null)
            return new InvokeResponse { Status = BadRequest };

        var response = await OnAdaptiveCardInvokeAsync(turnContext, value, cancellationToken);
        return CreateInvokeResponse(response);
    }

    /// <summary>Handles an executed Adaptive Card action; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="invokeValue">The action.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the card shows next.</returns>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken) =>
        Task.FromResult(new AdaptiveCardInvokeResponse
        {
            StatusCode = NotImplemented,
            Type = "application/vnd.microsoft.error",
        });
}
