using System.Globalization;
using System.Text.RegularExpressions;
using MassageBot.Triage;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace MassageBot.Dialogs;

/// <summary>
/// Suggests that people take over: a summary to take along, consent to tell the clinic, a way to be reached, a reference.
/// Begun with <see cref="ForPerson"/> as its options it is the answer to "talk to a person".
/// </summary>
public sealed partial class EscalationDialog : EnduringDialog
{
    /// <summary>Options of the dialog when the client asked for a person.</summary>
    public const string ForPerson = "person";

    private const string DayAndTime = "d MMMM yyyy, HH:mm";
    private const int MostTries = 3;
    private const string YesNoPrompt = "yes-no";
    private const string ContactPrompt = "contact";

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private readonly ConversationMemory _memory;
    private readonly IDialogContent _content;
    private readonly Voice _voice;
    private readonly IEscalations _escalations;
    private readonly CaseSummary _summary;
    private readonly TimeProvider _time;

    /// <summary>Builds the dialog.</summary>
    public EscalationDialog(
        ConversationMemory memory, IDialogContent content, Voice voice, IEscalations escalations, CaseSummary summary, TimeProvider time)
        : base(nameof(EscalationDialog))
    {
        (_memory, _content, _voice, _escalations, _summary, _time) = (memory, content, voice, escalations, summary, time);
        AddDialog(new ConfirmPrompt(YesNoPrompt, IsClearAsync) { Style = ListStyle.None });
        AddDialog(new TextPrompt(ContactPrompt, IsContactAsync));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [OfferSummaryAsync, AskConsentAsync, AskContactAsync, StoreAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private async Task<DialogTurnResult> OfferSummaryAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Options is ForPerson)
            return await step.NextAsync(false, cancellationToken);
        return await AskAsync(step, "escalation-summary", _voice.Say(TextKeys.EscalationSummaryOffer), cancellationToken);
    }

    private async Task<DialogTurnResult> AskConsentAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var conversation = await _memory.GetAsync(step.Context, cancellationToken);
        if (step.Result is true)
        {
            // Without advice there is no level, and the line that tells it is left out.
            (string, string)[] level = conversation.Advice is { } advice ? [("level", LevelNames.Of(advice.Level))] : [];
            (string, string)[] details =
            [
                ("summary", SummaryOf(conversation)),
                ("when", Timestamp(step.Context)),
                ("disclaimer", _voice.Say(TextKeys.Disclaimer)),
                .. level,
            ];
            await step.Context.SendActivityAsync(_voice.Notice(TextKeys.EscalationSummary, details), cancellationToken);
        }

        var question = step.Options is ForPerson ? TextKeys.EscalationPerson : TextKeys.EscalationConsent;
        return await AskAsync(step, "escalation-consent", _voice.Say(question), cancellationToken);
    }

    private async Task<DialogTurnResult> AskContactAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not true)
        {
            await step.Context.SendActivityAsync(_voice.Notice(TextKeys.EscalationDeclined), cancellationToken);
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        var prompt = ContactQuestion(TextKeys.EscalationContact);
        var retry = ContactQuestion(TextKeys.EscalationContactRetry);
        return await step.PromptAsync(ContactPrompt, new PromptOptions { Prompt = prompt, RetryPrompt = retry }, cancellationToken);
    }

    private async Task<DialogTurnResult> StoreAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var conversation = await _memory.GetAsync(step.Context, cancellationToken);
        var advice = conversation.Advice;
        var reply = ((string)step.Result!).Trim();
        var request = new EscalationRequest
        {
            Level = advice?.Level,
            Route = advice?.Route ?? Route.None,
            RuleIds = advice?.RuleIds ?? [],
            ContentVersion = advice?.ContentVersion ?? _content.Current.Definition.Version,
            Summary = SummaryOf(conversation),
            Contact = IsContact(reply) ? reply : null,
            ConsentTextVersion = _content.Current.Texts.Version,
        };
        var opened = advice?.CaseReference is { } known
            ? await _escalations.ShareAsync(step.Context, known, request, cancellationToken)
            : await _escalations.OpenAsync(step.Context, request, cancellationToken);
        if (advice is not null)
            conversation.Advice = advice with { CaseReference = opened.Reference };
        var outcome = new Outcome { Kind = OutcomeKinds.Escalation, Reference = opened.Reference, Level = advice is null ? null : LevelNames.Of(advice.Level) };
        await step.Context.SendActivityAsync(Reply.Of(_voice.Say(TextKeys.EscalationStored, Stored(opened)), outcome), cancellationToken);
        return await step.EndDialogAsync(opened.Reference, cancellationToken);
    }

    private static (string, string)[] Stored(OpenedCase opened) => opened.PromisedAt is { } promised
        ? [("reference", opened.Reference), ("promise", promised.ToString(DayAndTime, English))]
        : [("reference", opened.Reference)];

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string id, string text, CancellationToken cancellationToken) =>
        await step.PromptAsync(
            YesNoPrompt,
            new PromptOptions { Prompt = _voice.YesNo(id, text), RetryPrompt = _voice.YesNo(id, _voice.Say(TextKeys.YesNoRetry)) },
            cancellationToken);

    private Activity ContactQuestion(string key) =>
        Voice.Question("escalation-contact", _voice.Say(key), [new("no-contact", _voice.Say(TextKeys.EscalationNoContact))]);

    // What is no clear yes is no consent; so after the second try it counts as a no instead of being asked for ever.
    private Task<bool> IsClearAsync(PromptValidatorContext<bool> prompt, CancellationToken cancellationToken)
    {
        var text = prompt.Context.Activity.Text ?? "";
        if (!prompt.Recognized.Succeeded && (_voice.IsYes(text) || _voice.IsNo(text)))
            (prompt.Recognized.Succeeded, prompt.Recognized.Value) = (true, _voice.IsYes(text));
        if (!prompt.Recognized.Succeeded && prompt.AttemptCount >= MostTries)
            (prompt.Recognized.Succeeded, prompt.Recognized.Value) = (true, false);
        return Task.FromResult(prompt.Recognized.Succeeded);
    }

    private Task<bool> IsContactAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var reply = prompt.Recognized.Succeeded ? prompt.Recognized.Value.Trim() : "";
        return Task.FromResult(SaysNoContact(reply) || IsContact(reply) || prompt.AttemptCount >= MostTries);
    }

    private static bool IsContact(string reply) =>
        reply.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(word => Email().IsMatch(word.TrimEnd('.', ',', ';')))
        || (Phone().IsMatch(reply) && reply.Count(char.IsAsciiDigit) >= 6);

    private bool SaysNoContact(string reply) => _voice.IsOneOf(TextKeys.NoContactWords, reply);

    private string SummaryOf(ClinicConversation conversation) =>
        _summary.Of(conversation) ?? _voice.Say(TextKeys.EscalationSummaryNothing);

    private string Timestamp(ITurnContext turn) =>
        (turn.Activity.LocalTimestamp ?? _time.GetLocalNow()).ToString(DayAndTime, English);

    [GeneratedRegex(@"^[^@\s<>""]{1,64}@[^@\s<>""]{1,190}\.[a-zA-Z]{2,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"^[^\r\n]{0,40}?\+?[\d\s().\-/]{6,25}[^\r\n]{0,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
