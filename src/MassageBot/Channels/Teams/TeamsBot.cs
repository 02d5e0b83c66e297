using System.Text.Json;
using MassageBot.Dialogs;
using MassageBot.Escalations;
using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;
using Place = MassageBot.Storage.Place;

namespace MassageBot.Channels.Teams;

/// <summary>The bot that staff meet in Teams. What a client wrote is never answered here, and nothing here is answered as a client.</summary>
internal sealed partial class TeamsBot(
    IOptions<TeamsOptions> options,
    StaffRoles roles,
    IPlaceStore places,
    StaffCommands commands,
    StaffQuestions questions,
    EntrySearch entries,
    CaseActions actions,
    CaseCards cards,
    CaseNews news,
    StaffTreatments treatments,
    Voice voice,
    TimeProvider time,
    ILogger<TeamsBot> logger) : TeamsActivityHandler
{
    private const int Ok = 200;
    private const int Forbidden = 403;

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (!options.Value.Tenants.Contains(TenantOf(activity), StringComparer.OrdinalIgnoreCase))
        {
            await RefuseAsync(turnContext, cancellationToken);
            return;
        }

        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        await EnterAsync(turnContext, isAdded: false, cancellationToken);
        var role = await RoleAsync(turnContext, cancellationToken);
        if (role == StaffRole.None)
        {
            await turnContext.SendActivityAsync(voice.Notice(StaffTextKeys.NotAllowed), cancellationToken);
            return;
        }

        var text = turnContext.Activity.RemoveRecipientMention()?.Trim() ?? "";
        if (TreatmentForm.IsIn(turnContext.Activity.Value))
        {
            await KeepTreatmentAsync(turnContext, cancellationToken);
        }
        else if (CardPress.Of(turnContext.Activity.Value) is { Step: { } step } press)
        {
            var answer = await TakeAsync(turnContext, step, press, cancellationToken);
            await SayAsync(turnContext, answer, cancellationToken);
        }
        else if (!await commands.HandleAsync(turnContext, role, text, cancellationToken))
        {
            await questions.AnswerAsync(turnContext, text, cancellationToken);
        }
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        if (await RoleAsync(turnContext, cancellationToken) == StaffRole.None)
            return Message(voice.Say(StaffTextKeys.NotAllowed));
        if (invokeValue.Action.Verb == TreatmentForm.Verb)
        {
            var (shown, line) = await treatments.KeepAsync(turnContext, TreatmentForm.Of(invokeValue.Action.Data), cancellationToken);
            return shown is null ? Message(line!) : Card(shown);
        }

        if (CaseVerbs.StepOf(invokeValue.Action.Verb) is not { } step)
            return Message(voice.Say(StaffTextKeys.CardForeign));
        var answer = await TakeAsync(turnContext, step, CardPress.Of(invokeValue.Action.Data), cancellationToken);
        if (answer.Text is { } text)
            return Message(text);
        var card = await news.AfterPressAsync(turnContext, answer, cancellationToken);
        return Card(card);
    }

    // A client that knows messages only keeps the card it sent; a copy with the client's data in it would stay in the chat.
    private async Task KeepTreatmentAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var (card, text) = await treatments.KeepAsync(turn, TreatmentForm.Of(turn.Activity.Value), cancellationToken);
        var reply = Voice.NoticeOf(text ?? voice.Say(StaffTreatmentTextKeys.Kept));
        if (text is null)
            reply.Attachments = [card!.ToAttachment()];
        await turn.SendActivityAsync(reply, cancellationToken);
    }

    private async Task<StaffRole> RoleAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var role = await roles.OfAsync(turn, cancellationToken);
        if (role == StaffRole.None)
            LogStranger(turn.Activity.From?.AadObjectId ?? "unknown");
        return role;
    }

    // Where the case stands its card changes for everybody, not only for who pressed.
    private async Task<CaseAnswer> TakeAsync(ITurnContext turn, EscalationStep step, CardPress? press, CancellationToken cancellationToken)
    {
        var answer = await actions.TakeAsync(turn, step, press?.Reference, press?.Note, cancellationToken);
        if (answer.IsShownHere)
        {
            await news.ShowAsync(turn, answer.Case!, isNew: false, cancellationToken, answer.Added);
            if (answer.Said is { } said)
                await news.PassOnAsync(turn, answer.Case!, said, isNew: false, cancellationToken, answer.Added);
        }

        return answer;
    }

    protected override async Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        await RoleAsync(turnContext, cancellationToken) == StaffRole.None
            ? EntrySearch.Nothing(voice.Say(StaffTextKeys.NotAllowed))
            : entries.Find(query);

    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name == CaseEvents.Name)
            await news.TellAsync(turnContext, cancellationToken);
        else
            await base.OnEventActivityAsync(turnContext, cancellationToken);
    }

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        EnterAsync(turnContext, isAdded: true, cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        TurnOutput.Of(turnContext).Effects.Add(new PlaceLeft(time.GetUtcNow()));
        return Task.CompletedTask;
    }

    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var update = turnContext.Activity;
        var me = update.Recipient?.Id;
        if (update.MembersAdded?.Any(member => member.Id == me) == true)
            return EnterAsync(turnContext, isAdded: true, cancellationToken);
        if (update.MembersRemoved?.Any(member => member.Id == me) == true)
            TurnOutput.Of(turnContext).Effects.Add(new PlaceLeft(time.GetUtcNow()));
        return Task.CompletedTask;
    }

    // Teams tells of one installation twice, at the same moment: the greeting belongs to the first that is heard.
    private async Task EnterAsync(ITurnContext turn, bool isAdded, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        var known = await places.GetAsync(new ConversationKey(activity.ChannelId, activity.Conversation.Id), cancellationToken);
        if (known is not null && !HasMoved(known, activity))
            return;
        var kind = activity.Conversation.ConversationType ?? "personal";

        // Some of Teams' events name the organisation beside the conversation only, where a reference to it doesn't take it along.
        activity.Conversation.TenantId ??= TenantOf(activity);
        TurnOutput.Of(turn).Effects.Add(new PlaceEntered(
            kind,
            TenantOf(activity),
            activity.TeamsGetTeamInfo()?.Id,
            kind == "personal" ? activity.From?.AadObjectId?.ToLowerInvariant() : null,
            BotSerializer.Serialize(activity.GetConversationReference().GetContinuationActivity()),
            time.GetUtcNow()));
        if (isAdded && known is null)
            await turn.SendActivityAsync(voice.Notice(StaffTextKeys.Welcome), cancellationToken);
    }

    private static bool HasMoved(Place place, Activity activity) => BotSerializer.ReadActivity(place.Reference).ServiceUrl != activity.ServiceUrl;

    private async Task SayAsync(ITurnContext turn, CaseAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Text is { } text)
        {
            await turn.SendActivityAsync(Voice.NoticeOf(text), cancellationToken);
            return;
        }

        // The card with a client's words changed where it stands; another one would only repeat it.
        var card = await news.AfterPressAsync(turn, answer, cancellationToken);
        if (answer.Said is not null)
            return;
        var reply = Voice.NoticeOf(cards.StatusLine(answer.Case!));
        reply.Attachments = [card.ToAttachment()];
        TurnOutput.Of(turn).Label(reply, answer.Case!.Reference + "/pressed");
        await turn.SendActivityAsync(reply, cancellationToken);
    }

    private async Task RefuseAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        LogForeignTenant(TenantOf(turn.Activity) ?? "unknown");
        if (turn.Activity.Type == ActivityTypes.Invoke)
            await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = Forbidden } }, cancellationToken);
        else if (turn.Activity.Type == ActivityTypes.Message)
            await turn.SendActivityAsync(voice.Notice(StaffTextKeys.ForeignTenant), cancellationToken);
    }

    private static AdaptiveCardInvokeResponse Card(AdaptiveCard card) =>
        new() { StatusCode = Ok, Type = AdaptiveCard.ContentType, Value = card.ToJson() };

    private static AdaptiveCardInvokeResponse Message(string text) =>
        new() { StatusCode = Ok, Type = "application/vnd.microsoft.activity.message", Value = text };

    // What Teams tells beside an activity has a fixed form; what has another doesn't come from Teams.
    private static string? TenantOf(Activity activity)
    {
        try
        {
            var tenant = activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id;
            return activity.Conversation?.TenantId ?? tenant;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(2032, LogLevel.Warning, "MB2032: a message from the tenant {Tenant}, which is not in Teams:Tenants, was refused.")]
    private partial void LogForeignTenant(string tenant);

    [LoggerMessage(2033, LogLevel.Warning, "MB2033: {ObjectId} is in none of Teams:Staff, Teams:Managers and Teams:Admins and was refused.")]
    private partial void LogStranger(string objectId);
}
