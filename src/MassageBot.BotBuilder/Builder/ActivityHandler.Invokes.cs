using MassageBot.BotBuilder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>
    /// Handles an invoke. An executed Adaptive Card action goes to <see cref="OnAdaptiveCardInvokeAsync"/>, a search to
    /// <see cref="OnSearchInvokeAsync"/>, the two invokes of a sign-in to <see cref="OnSignInInvokeAsync"/>. All else, and
    /// what no derived class handles, is answered with 501 (not implemented); a value of another form with 400 (bad
    /// request).
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The response; null if it was sent already.</returns>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "adaptiveCard/action":
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, CardAction(turnContext.Activity), cancellationToken));
                case "application/search":
                    return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, Search(turnContext.Activity), cancellationToken));
                case SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();
                default:
                    throw InvokeRefusedException.NoMethod();
            }
        }
        catch (InvokeRefusedException refused)
        {
            return refused.Response;
        }
    }

    /// <summary>Handles an executed Adaptive Card action; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="invokeValue">The action.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the card shows next.</returns>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken) => throw InvokeRefusedException.NoMethod();

    /// <summary>Handles a search; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="invokeValue">What is searched for. The kind is search if Teams tells none.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The results.</returns>
    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        SearchInvokeValue invokeValue,
        CancellationToken cancellationToken) => throw InvokeRefusedException.NoMethod();

    /// <summary>
    /// Handles an invoke of a sign-in, signin/verifyState or signin/tokenExchange; answers 501 (not implemented)
    /// unless overridden. The value is left to the method.
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnSignInInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken) => throw InvokeRefusedException.NoMethod();

    private static AdaptiveCardInvokeValue CardAction(IInvokeActivity invoke) =>
        BotJson.TryConvertTo<AdaptiveCardInvokeValue>(invoke.Value, out var value) && value?.Action is not null
            ? value
            : throw InvokeRefusedException.BadValue();

    private static SearchInvokeValue Search(IInvokeActivity invoke)
    {
        if (!BotJson.TryConvertTo<SearchInvokeValue>(invoke.Value, out var value) || string.IsNullOrEmpty(value?.QueryText))
            throw InvokeRefusedException.BadValue();
        if (string.IsNullOrEmpty(value.Kind))
            value.Kind = invoke.ChannelId == Channels.Msteams ? SearchInvokeTypes.Search : throw InvokeRefusedException.BadValue();
        return value;
    }
}
