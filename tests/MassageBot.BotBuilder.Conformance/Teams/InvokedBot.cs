using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace MassageBot.BotBuilder.Conformance.Teams;

/// <summary>Notes which method an invoke reaches, and with what.</summary>
internal sealed class InvokedBot : TeamsActivityHandler
{
    public List<string> Calls { get; } = [];

    public static readonly MessagingExtensionResponse Results = new(new MessagingExtensionResult(type: "result"));

    public static readonly MessagingExtensionActionResponse Next = new(new TaskModuleMessageResponse("done"));

    public static readonly TaskModuleResponse Dialog = new(new TaskModuleContinueResponse(new TaskModuleTaskInfo("Rota")));

    public static readonly TabResponse Tab = new() { Tab = new TabResponsePayload { Type = "continue" } };

    public static readonly AdaptiveCardInvokeResponse Card = new() { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "Claimed" };

    public static readonly SearchInvokeResponse Found = new() { StatusCode = 200, Type = "application/vnd.microsoft.search.searchResponse" };

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        Note($"query {query.CommandId} {query.Parameters?.FirstOrDefault()?.Name}={query.Parameters?.FirstOrDefault()?.Value} {query.QueryOptions?.Skip}+{query.QueryOptions?.Count}", Results);

    protected override Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        Note($"link {query.Url}", Results);

    protected override Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        Note($"anonymous link {query.Url}", Results);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        Note($"fetch {action.CommandId} {action.CommandContext} {action.MessagePayload?.Body?.Content}", Next);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        Note($"submit {action.CommandId}", Next);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        Note($"edit {action.BotActivityPreview?.FirstOrDefault()?.Text}", Next);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        Note($"send {action.BotActivityPreview?.FirstOrDefault()?.Text}", Next);

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        Note($"settings of {query.CommandId}", Results);

    protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        Note($"dialog {taskModuleRequest.Context?.Theme} {taskModuleRequest.Data is not null}", Dialog);

    protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        Note($"dialog sent {taskModuleRequest.Context?.Theme} {taskModuleRequest.Data is not null}", Dialog);

    protected override Task<TabResponse> OnTeamsTabFetchAsync(ITurnContext<IInvokeActivity> turnContext, TabRequest tabRequest, CancellationToken cancellationToken) =>
        Note($"tab {tabRequest.TabEntityContext?.TabEntityId} {tabRequest.Context?.Theme}", Tab);

    protected override Task<TabResponse> OnTeamsTabSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TabSubmit tabSubmit, CancellationToken cancellationToken) =>
        Note($"tab sent {tabSubmit.TabEntityContext?.TabEntityId} {tabSubmit.Data?.Type}", Tab);

    protected override Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        Note($"accepted {fileConsentCardResponse.UploadInfo?.Name} {fileConsentCardResponse.UploadInfo?.UploadUrl}");

    protected override Task OnTeamsFileConsentDeclineAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        Note("declined");

    protected override Task OnTeamsO365ConnectorCardActionAsync(ITurnContext<IInvokeActivity> turnContext, O365ConnectorCardActionQuery query, CancellationToken cancellationToken) =>
        Note($"button {query.ActionId} {query.Body}");

    protected override Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        Note("card", new InvokeResponse { Status = 202 });

    protected override Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        Note("signed in");

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Note($"action {invokeValue.Action.Verb}", Card);

    protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Note($"search {invokeValue.Kind} {invokeValue.QueryText} {invokeValue.QueryOptions?.Top}", Found);

    private Task<int> Note(string call) => Note(call, 0);

    private Task<T> Note<T>(string call, T answer)
    {
        Calls.Add(call.TrimEnd());
        return Task.FromResult(answer);
    }
}
