using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <content>Message extensions: searches, actions, links, settings.</content>
public partial class TeamsActivityHandler
{
    /// <summary>Handles a search in a message extension; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">What is searched for.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The results.</returns>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionQuery query,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles the choice of a result of a message extension; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">What the result carried: a JSON object.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What is put into the compose box.</returns>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(
        ITurnContext<IInvokeActivity> turnContext,
        JsonElement query,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles the call of a command that opens a dialog; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="action">The command.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The dialog.</returns>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>
    /// Handles a form of a message extension, or the answer to its preview: calls the method for edit, for send, or for
    /// a form. Any other answer to a preview is answered with 400 (bad request).
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="action">The form, and what the user did with the preview.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What happens next.</returns>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            _ => throw BadValue(),
        };
    }

    /// <summary>Handles a form of a message extension; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="action">The form.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What happens next.</returns>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles a user who wants to change the previewed message; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="action">The message is among its previews.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The dialog to change it in.</returns>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles a user who wants the previewed message sent; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="action">The message is among its previews.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What happens next; null if nothing.</returns>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles a link that was pasted and that the app unfurls; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">The link.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>How the link is shown.</returns>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AppBasedLinkQuery query,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles a link that was pasted by somebody who has not installed the app; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">The link.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>How the link is shown; nothing personal belongs in it.</returns>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AppBasedLinkQuery query,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles the wish to see the settings of a message extension; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">The command whose settings are wanted.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The address of the settings page.</returns>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionQuery query,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles the settings of a message extension that a user made; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="settings">The settings: a JSON object.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsMessagingExtensionConfigurationSettingAsync(
        ITurnContext<IInvokeActivity> turnContext,
        JsonElement settings,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles a button on a card that a message extension made; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cardData">What the button carried: a JSON object.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it is handled.</returns>
    protected virtual Task OnTeamsMessagingExtensionCardButtonClickedAsync(
        ITurnContext<IInvokeActivity> turnContext,
        JsonElement cardData,
        CancellationToken cancellationToken) => throw NoMethod();
}
