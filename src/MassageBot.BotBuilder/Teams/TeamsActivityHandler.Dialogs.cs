using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <content>Dialogs, tabs of cards, setting up.</content>
public partial class TeamsActivityHandler
{
    /// <summary>Handles a button that opens a dialog; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="taskModuleRequest">What the button carried.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The dialog.</returns>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext,
        TaskModuleRequest taskModuleRequest,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles a dialog that was sent; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="taskModuleRequest">What the dialog holds.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What happens next; null closes the dialog.</returns>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext,
        TaskModuleRequest taskModuleRequest,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles a tab of cards that is opened; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="tabRequest">The tab.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The cards.</returns>
    protected virtual Task<TabResponse> OnTeamsTabFetchAsync(
        ITurnContext<IInvokeActivity> turnContext,
        TabRequest tabRequest,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles a card of a tab that was sent; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="tabSubmit">What the card holds.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The cards to show now.</returns>
    protected virtual Task<TabResponse> OnTeamsTabSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext,
        TabSubmit tabSubmit,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles a user who starts to set the bot up in a team or group chat; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="configData">What Teams sends along: a JSON object; undefined if it sends nothing.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What is shown next.</returns>
    protected virtual Task<ConfigResponseBase> OnTeamsConfigFetchAsync(
        ITurnContext<IInvokeActivity> turnContext,
        JsonElement configData,
        CancellationToken cancellationToken) => throw NoMethod();

    /// <summary>Handles a user who finished a step of setting the bot up; answers 501 (not implemented) unless overridden.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="configData">What the dialog holds: a JSON object; undefined if it holds nothing.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What is shown next.</returns>
    protected virtual Task<ConfigResponseBase> OnTeamsConfigSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext,
        JsonElement configData,
        CancellationToken cancellationToken) => throw NoMethod();
}
