using System.Text.Json;
using MassageBot.BotBuilder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>
/// A bot that has a method for each thing that Teams tells or asks. Override those the bot needs. What comes from
/// other channels, and what Teams has no own method for, goes the way of <see cref="ActivityHandler"/>.
/// </summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    /// <summary>
    /// Handles an invoke: calls the method for its name. What no method handles is answered with 501 (not
    /// implemented); a value that is missing or of another form with 400 (bad request), also where it is JSON of the wrong
    /// type deep inside.
    /// </summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The response; null if it was sent already.</returns>
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            return await CallAsync(turnContext, cancellationToken);
        }
        catch (InvokeResponseException refused)
        {
            return refused.CreateInvokeResponse();
        }
    }

    private async Task<InvokeResponse?> CallAsync(ITurnContext<IInvokeActivity> turn, CancellationToken token)
    {
        switch (turn.Activity.Name)
        {
            case null when turn.Activity.ChannelId == Channels.Msteams:
                return await OnTeamsCardActionInvokeAsync(turn, token);
            case "fileConsent/invoke":
                return await OnTeamsFileConsentAsync(turn, Value<FileConsentCardResponse>(turn), token);
            case "actionableMessage/executeAction":
                await OnTeamsO365ConnectorCardActionAsync(turn, Value<O365ConnectorCardActionQuery>(turn), token);
                return CreateInvokeResponse();
            case "composeExtension/query":
                return CreateInvokeResponse(await OnTeamsMessagingExtensionQueryAsync(turn, Value<MessagingExtensionQuery>(turn), token));
            case "composeExtension/queryLink":
                return CreateInvokeResponse(await OnTeamsAppBasedLinkQueryAsync(turn, Value<AppBasedLinkQuery>(turn), token));
            case "composeExtension/anonymousQueryLink":
                return CreateInvokeResponse(await OnTeamsAnonymousAppBasedLinkQueryAsync(turn, Value<AppBasedLinkQuery>(turn), token));
            case "composeExtension/selectItem":
                return CreateInvokeResponse(await OnTeamsMessagingExtensionSelectItemAsync(turn, ObjectOf(turn), token));
            case "composeExtension/submitAction":
                return CreateInvokeResponse(await OnTeamsMessagingExtensionSubmitActionDispatchAsync(turn, Value<MessagingExtensionAction>(turn), token));
            case "composeExtension/fetchTask":
                return CreateInvokeResponse(await OnTeamsMessagingExtensionFetchTaskAsync(turn, Value<MessagingExtensionAction>(turn), token));
            case "composeExtension/querySettingUrl":
                return CreateInvokeResponse(await OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(turn, Value<MessagingExtensionQuery>(turn), token));
            case "composeExtension/setting":
                await OnTeamsMessagingExtensionConfigurationSettingAsync(turn, ObjectOf(turn), token);
                return CreateInvokeResponse();
            case "composeExtension/onCardButtonClicked":
                await OnTeamsMessagingExtensionCardButtonClickedAsync(turn, ObjectOf(turn), token);
                return CreateInvokeResponse();
            case "task/fetch":
                return CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(turn, Value<TaskModuleRequest>(turn), token));
            case "task/submit":
                return CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(turn, Value<TaskModuleRequest>(turn), token));
            case "tab/fetch":
                return CreateInvokeResponse(await OnTeamsTabFetchAsync(turn, Value<TabRequest>(turn), token));
            case "tab/submit":
                return CreateInvokeResponse(await OnTeamsTabSubmitAsync(turn, Value<TabSubmit>(turn), token));
            case "config/fetch":
                return CreateInvokeResponse(await OnTeamsConfigFetchAsync(turn, ObjectOrNothingOf(turn), token));
            case "config/submit":
                return CreateInvokeResponse(await OnTeamsConfigSubmitAsync(turn, ObjectOrNothingOf(turn), token));
            default:
                return await base.OnInvokeActivityAsync(turn, token);
        }
    }

    private static T Value<T>(ITurnContext<IInvokeActivity> turnContext)
        where T : class =>
        BotJson.TryConvertTo<T>(turnContext.Activity.Value, out var value) && value is not null
            ? value
            : throw BadValue();

    private static JsonElement ObjectOf(ITurnContext<IInvokeActivity> turnContext) =>
        BotJson.TryConvertTo<JsonElement>(turnContext.Activity.Value, out var value) && value.ValueKind == JsonValueKind.Object
            ? value
            : throw BadValue();

    private static JsonElement ObjectOrNothingOf(ITurnContext<IInvokeActivity> turnContext) =>
        turnContext.Activity.Value is null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined }
            ? default
            : ObjectOf(turnContext);
}
