using System.Globalization;
using MassageBot.Triage;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace MassageBot.Dialogs;

/// <summary>
/// A client tells of a treatment: when and of which kind it was, where that was not said, and whether they may be asked afterwards. Without a clear
/// yes nothing is kept.
/// </summary>
public sealed class TreatmentDialog : EnduringDialog
{
    private const string WhenId = "treatment-when";
    private const string KindId = "treatment-kind";
    private const string ConsentId = "treatment-consent";
    private const string ChoicePrompt = "choice";
    private const string YesNoPrompt = "yes-no";
    private const string DayAndTime = "dddd d MMMM, HH:mm";
    private const int MostTries = 3;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private readonly ConversationMemory _memory;
    private readonly IDialogContent _content;
    private readonly Voice _voice;
    private readonly IAfterCare _care;
    private readonly TimeProvider _time;

    /// <summary>Builds the dialog.</summary>
    public TreatmentDialog(ConversationMemory memory, IDialogContent content, Voice voice, IAfterCare care, TimeProvider time)
        : base(nameof(TreatmentDialog))
    {
        (_memory, _content, _voice, _care, _time) = (memory, content, voice, care, time);
        AddDialog(new TextPrompt(ChoicePrompt, IsChoiceAsync));
        AddDialog(new ConfirmPrompt(YesNoPrompt, IsClearAsync) { Style = ListStyle.None });
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, TakeAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    /// <summary>Whether the text is just the answer to what is asked.</summary>
    public bool IsAnswer(ToldTreatment told, string text)
    {
        ArgumentNullException.ThrowIfNull(told);
        return Choice(told) is { } question ? AnswerReader.Read(question, text) is not null : _voice.IsYes(text) || _voice.IsNo(text);
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var conversation = await _memory.GetAsync(step.Context, cancellationToken);
        if (conversation.Told is not { } told)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        KnownTreatment? known = null;
        if (ToldTimes.Of(told.When) is { } time)
        {
            told = told with { EndedAt = told.EndedAt ?? _time.GetUtcNow() - time.Ago };
            known = await _care.FindAsync(step.Context, told.EndedAt.Value, time.Margin, cancellationToken);
            conversation.Told = told = told with { IsKnown = known is not null };
        }

        if (known is { IsAgreed: true })
            return await EndAsync(step, conversation, _voice.CheckIn(ToldTextKeys.Known, ("times", Lines(known.Times))), cancellationToken);
        if (Choice(told) is { } question)
        {
            var prompt = Prompt(question, question.Text);
            var retry = Prompt(question, _voice.Say(ToldTextKeys.Retry) + "\n\n" + question.Text);
            return await step.PromptAsync(ChoicePrompt, new PromptOptions { Prompt = prompt, RetryPrompt = retry }, cancellationToken);
        }

        var times = known?.Times ?? _care.Preview(step.Context, told);
        if (times.Count == 0)
            return await EndAsync(step, conversation, _voice.Notice(ToldTextKeys.Over), cancellationToken);
        return await step.PromptAsync(
            YesNoPrompt,
            new PromptOptions
            {
                Prompt = _voice.YesNo(ConsentId, _voice.Say(ToldTextKeys.Consent, ("times", Lines(times)))),
                RetryPrompt = _voice.YesNo(ConsentId, _voice.Say(TextKeys.YesNoRetry)),
            },
            cancellationToken);
    }

    private async Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var conversation = await _memory.GetAsync(step.Context, cancellationToken);
        if (conversation.Told is not { } told)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        if (step.Result is true)
            return await AgreeAsync(step, conversation, told, cancellationToken);
        if (step.Result is not string text || Choice(told) is not { } question || AnswerReader.Read(question, text) is not { OptionIds: [var chosen, ..] })
            return await EndAsync(step, conversation, _voice.Notice(ToldTextKeys.Declined), cancellationToken);
        conversation.Told = question.Id == WhenId ? told with { When = chosen } : told with { Kind = chosen };
        return await step.ReplaceDialogAsync(nameof(WaterfallDialog), null, cancellationToken);
    }

    private async Task<DialogTurnResult> AgreeAsync(WaterfallStepContext step, ClinicConversation conversation, ToldTreatment told, CancellationToken cancellationToken)
    {
        var version = _content.Current.Texts.Version;
        IReadOnlyList<DateTimeOffset> times;
        if (told.IsKnown)
        {
            times = (await _care.FindAsync(step.Context, told.EndedAt!.Value, ToldTimes.Of(told.When)!.Margin, cancellationToken))?.Times ?? [];
            _care.Agree(step.Context, version);
        }
        else
        {
            told = told with { Modifiers = ModifiersOf(conversation, told.Kind!) };
            times = _care.Preview(step.Context, told);
            _care.Add(step.Context, told, version);
        }

        conversation.CheckInsKnown = true;
        return await EndAsync(step, conversation, _voice.CheckIn(ToldTextKeys.Planned, ("times", Lines(times))), cancellationToken);
    }

    private static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, ClinicConversation conversation, Activity said, CancellationToken cancellationToken)
    {
        conversation.Told = null;
        await step.Context.SendActivityAsync(said, cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    // The question that comes next before that for the consent; null when nothing is missing.
    private Question? Choice(ToldTreatment told) =>
        told.When is null ? new Question(WhenId, QuestionKind.Choice, _voice.Say(ToldTextKeys.When), [.. ToldTimes.All.Reverse().Select(time => new Option(time.Id, _voice.Say(time.TitleKey), [.. _voice.WordsOf(time.WordsKey)]))])
        : told.Kind is null && !told.IsKnown ? new Question(KindId, QuestionKind.Choice, _voice.Say(ToldTextKeys.Kind), [.. _content.Current.Care.Kinds.Select(kind => new Option(kind.Id, kind.Title, [.. kind.Words]))])
        : null;

    private static Activity Prompt(Question question, string text) => Voice.Question(question.Id, text, [.. question.Options.Select(o => new OutcomeOption(o.Id, o.Title))]);

    private async Task<bool> IsChoiceAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var conversation = await _memory.GetAsync(prompt.Context, cancellationToken);
        return conversation.Told is not { } told || IsAnswer(told, prompt.Recognized.Value ?? "") || prompt.AttemptCount >= MostTries;
    }

    // What is no clear yes is no consent.
    private Task<bool> IsClearAsync(PromptValidatorContext<bool> prompt, CancellationToken cancellationToken)
    {
        var text = prompt.Context.Activity.Text ?? "";
        if (_voice.IsYes(text) || _voice.IsNo(text))
            (prompt.Recognized.Succeeded, prompt.Recognized.Value) = (true, _voice.IsYes(text));
        if (!prompt.Recognized.Succeeded && prompt.AttemptCount >= MostTries)
            (prompt.Recognized.Succeeded, prompt.Recognized.Value) = (true, false);
        return Task.FromResult(prompt.Recognized.Succeeded);
    }

    private string[] ModifiersOf(ClinicConversation conversation, string kind)
    {
        var plan = _content.Current.Care;
        var facts = conversation.Case is { } walk ? _content.Current.Engine.FactsOf(walk).Merge(plan.FactsOf(kind, [])) : plan.FactsOf(kind, []);
        return [.. plan.Modifiers.Where(word => word.Sets.Signs.Count > 0 && word.Sets.Signs.Keys.All(sign => facts[sign] == Presence.Yes)).Select(word => word.Id)];
    }

    private static string Lines(IEnumerable<DateTimeOffset> times) => string.Join('\n', times.Select(time => "- " + time.ToString(DayAndTime, English)));
}
