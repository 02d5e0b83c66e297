using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <content>File consent, card buttons, sign-in.</content>
public partial class TeamsActivityHandler
{
    /// <summary>
    /// Handles the answer to a file consent card: calls the method for accept or for decline. Any other answer is
    /// answered with 400 (bad request).
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="fileConsentCardResponse">The answer.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The response.</returns>
    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fileConsentCardResponse);
        switch (fileConsentCardResponse.Action)
        {
            case "accept":
                await OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken);
                return CreateInvokeResponse();
            case "decline":
                await OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken);
                return CreateInvokeResponse();
            default:
                throw BadValue();
        }
    }

    /// <summary>Handles a user who agreed to an upload; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="fileConsentCardResponse">The answer, with the place to upload to.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles a user who declined an upload; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="fileConsentCardResponse">The answer.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles a button of a connector card; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">The button.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsO365ConnectorCardActionAsync(
        ITurnContext<IInvokeActivity> turnContext,
        O365ConnectorCardActionQuery query,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles a card button of the type invoke, which arrives without a name; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The response.</returns>
    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles an invoke of a sign-in; calls <see cref="OnTeamsSigninVerifyStateAsync"/>.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected override Task OnSignInInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken) => 
        OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    /// <summary>Handles the end of a sign-in, also an exchange of tokens; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsSigninVerifyStateAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken) => throw NoMethod();
}
