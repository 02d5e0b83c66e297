using System.Net;
using MassageBot.BotBuilder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    private const string AdaptiveCardAction = "adaptiveCard/action";
    private const string ExecuteAction = "Action.Execute";
    private const string Search = "application/search";
    private const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>
    /// Handles an invoke by its name: <c>adaptiveCard/action</c> goes to <see cref="OnAdaptiveCardInvokeAsync"/>,
    /// <c>application/search</c> to <see cref="OnSearchInvokeAsync"/>, <c>signin/verifyState</c> and
    /// <c>signin/tokenExchange</c> to <see cref="OnSignInInvokeAsync"/>; all else is answered with 501 (not
    /// implemented). A value that lacks what its handler needs is answered with 400 and the reason in the body; an
    /// <see cref="InvokeResponseException"/> with what it says.
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The response; an override that sent it already returns null.</returns>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            switch (turnContext.Activity.Name)
            {
                case AdaptiveCardAction:
                    return CreateInvokeResponse(
                        await OnAdaptiveCardInvokeAsync(turnContext, ActionOf(turnContext.Activity), cancellationToken));
                case Search:
                    return CreateInvokeResponse(
                        await OnSearchInvokeAsync(turnContext, SearchOf(turnContext.Activity), cancellationToken));
                case SignInConstants.VerifyStateOperationName:
                case SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();
                default:
                    return NoMethod().CreateInvokeResponse();
            }
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>Handles an executed action of an Adaptive Card; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="invokeValue">The action; checked to be of type Action.Execute.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the card shows next; it becomes the body of a response with status 200.</returns>
    /// <exception cref="InvokeResponseException">The response is another one.</exception>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles a search; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="invokeValue">The search; its kind and text are there.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What was found; it becomes the body of a response with status 200.</returns>
    /// <exception cref="InvokeResponseException">The response is another one.</exception>
    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        SearchInvokeValue invokeValue,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles the signing in of a user; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled; the response then has status 200.</returns>
    /// <exception cref="InvokeResponseException">The response is another one.</exception>
    protected virtual Task OnSignInInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>The answer to an invoke that no method handles: 501 (not implemented).</summary>
    private protected static InvokeResponseException NoMethod() => new(HttpStatusCode.NotImplemented);

    /// <summary>The answer to an invoke whose value lacks something: 400 (bad request), with the reason in the body.</summary>
    private protected static InvokeResponseException BadValue(
        string message = "The invoke has no value of the form that its name asks for.",
        string code = "BadRequest") => new(
            HttpStatusCode.BadRequest,
            new AdaptiveCardInvokeResponse
            {
                StatusCode = (int)HttpStatusCode.BadRequest,
                Type = ErrorType,
                Value = new Error(code, message),
            });

    private static AdaptiveCardInvokeValue ActionOf(IInvokeActivity invoke)
    {
        var value = ValueOf<AdaptiveCardInvokeValue>(invoke);
        return value.Action switch
        {
            null => throw BadValue("The value has no 'action'."),
            { Type: ExecuteAction } => value,
            _ => throw BadValue($"The action is not of type '{ExecuteAction}'.", "NotSupported"),
        };
    }

    private static SearchInvokeValue SearchOf(IInvokeActivity invoke)
    {
        var value = ValueOf<SearchInvokeValue>(invoke);

        // Teams leaves the kind out.
        if (string.IsNullOrEmpty(value.Kind) && invoke.ChannelId == Channels.Msteams)
            value.Kind = SearchInvokeTypes.Search;
        if (string.IsNullOrEmpty(value.Kind))
            throw BadValue("The value has no 'kind'.");
        return string.IsNullOrEmpty(value.QueryText) ? throw BadValue("The value has no 'queryText'.") : value;
    }

    private static T ValueOf<T>(IInvokeActivity invoke)
        where T : class => BotJson.TryConvertTo<T>(invoke.Value, out var value) && value is not null
            ? value
            : throw BadValue();
}
