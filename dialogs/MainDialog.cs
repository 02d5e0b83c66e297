using MassageBot.Triage;
using MassageBot.Triage.Screening;

namespace MassageBot.Dialogs;

/// <summary>
/// The order in which a message is looked at: commands for a person's safety and rights, the safety screen, the dialog
/// that is going on (a question in its middle is answered and it goes on), the knowledge base, and "I can't help with that".
/// </summary>
public sealed class MainDialog : EnduringDialog
{
    // The screen reads any length; what to answer can't be told from pages of text.
    private const int LongestQuestion = 4000;

    private readonly ConversationMemory _memory;
    private readonly IDialogContent _content;
    private readonly Voice _voice;
    private readonly SafetyGate _gate;
    private readonly AdviceGiver _advice;
    private readonly QuestionAnswering _answering;
    private readonly CommandHandling _commands;
    private readonly CrisisCare _crisis;
    private readonly TriageDialog _triage;
    private readonly ChecklistMode _checklist;
    private readonly Handover _handover;
    private readonly CheckIns _checkIns;
    private readonly TreatmentTelling _telling;
    private readonly TreatmentDialog _treatment;

    /// <summary>Builds the dialog with the dialogs under it.</summary>
    public MainDialog(
        ConversationMemory memory,
        IDialogContent content,
        Voice voice,
        SafetyGate gate,
        AdviceGiver advice,
        QuestionAnswering answering,
        CommandHandling commands,
        CrisisCare crisis,
        TriageDialog triage,
        EscalationDialog escalation,
        ChecklistMode checklist,
        Handover handover,
        CheckIns checkIns,
        CheckInDialog checkIn,
        TreatmentTelling telling,
        TreatmentDialog treatment)
        : base(nameof(MainDialog))
    {
        (_memory, _content, _voice, _gate, _advice, _answering, _commands, _crisis, _triage, _checklist, _handover, _checkIns) =
            (memory, content, voice, gate, advice, answering, commands, crisis, triage, checklist, handover, checkIns);
        AddDialog(triage);
        AddDialog(escalation);
        AddDialog(checkIn);
        (_telling, _treatment) = (telling, treatment);
        AddDialog(treatment);
    }

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        HandleAsync(innerDc, cancellationToken);

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        HandleAsync(innerDc, cancellationToken);

    // The main dialog never ends: whatever happened, it waits for the next message.
    private async Task<DialogTurnResult> HandleAsync(DialogContext inner, CancellationToken cancellationToken)
    {
        if (inner.Context.Activity.Type == ActivityTypes.Message)
        {
            var conversation = await _memory.GetAsync(inner.Context, cancellationToken);
            _checklist.Adopt(conversation);
            await HandleMessageAsync(inner, conversation, IncomingText.Of(inner.Context.Activity), cancellationToken);
            await _checklist.SettleAsync(inner, conversation, cancellationToken);
            await _checkIns.SettleAsync(inner, conversation, cancellationToken);
        }
        else if (inner.Context.TurnState.Get<CheckInInvitation>() is { } invitation)
        {
            await _checkIns.ArriveAsync(inner, await _memory.GetAsync(inner.Context, cancellationToken), invitation, cancellationToken);
        }

        return EndOfTurn;
    }

    private async Task HandleMessageAsync(DialogContext inner, ClinicConversation conversation, string text, CancellationToken cancellationToken)
    {
        if (_handover.IsForPerson(conversation, text))
        {
            await LeaveToPersonAsync(inner, conversation, text, cancellationToken);
            return;
        }

        if (text.Length == 0)
        {
            var key = inner.Context.Activity.Attachments is { Count: > 0 } ? TextKeys.AttachmentOnly : TextKeys.EmptyMessage;
            await inner.Context.SendActivityAsync(_voice.NoAnswer(key), cancellationToken);
            await inner.RepromptDialogAsync(cancellationToken);
            return;
        }

        var isAnswer = _checkIns.IsAnswer(inner, conversation, text) || (IsTelling(inner) && conversation.Told is { } told && _treatment.IsAnswer(told, text)) || (IsWalking(inner) && _triage.Pending(conversation) is { } pending && AnswerReader.Read(pending, text) is not null);
        if (await _commands.HandleAsync(inner, conversation, text, isAnswer, cancellationToken))
            return;
        var reading = _content.Current.Read(text);
        reading = inner.ActiveDialog is null ? _gate.AskingFirst(conversation, reading)
            : IsWalking(inner) ? _triage.WithSessionDay(inner.Context, conversation, text, reading)
            : reading;
        var isWorrying = !isAnswer && _checkIns.HearWords(inner, conversation, text, reading);
        if (isWorrying)
            await _checkIns.LookIntoAsync(inner, conversation, cancellationToken);
        if (!isAnswer && _gate.Judge(conversation, reading, IsWalking(inner), canAsk: inner.ActiveDialog is null || IsWalking(inner)) is { } verdict && !_checklist.Covers(conversation, verdict, reading.Facts))
        {
            await AdviseAsync(inner, conversation, verdict, reading.Facts, cancellationToken);
            return;
        }

        if (isWorrying)
        {
            await BeginTriageAsync(inner, conversation, TextKeys.CheckInAskMore, cancellationToken);
            return;
        }

        if (!isAnswer && !reading.Doubtful && reading.Suspicion.Strength < SuspicionStrength.Doubt && !reading.OwnSymptomNow
            && await _commands.HandleRightAsync(inner, conversation, text, cancellationToken))
            return;
        if (text.Length > LongestQuestion)
        {
            await inner.Context.SendActivityAsync(_voice.NoAnswer(TextKeys.TooLong), cancellationToken);
            await inner.RepromptDialogAsync(cancellationToken);
            return;
        }

        if (await _crisis.HearAsync(inner.Context, conversation, text, reading.IsQuestion, cancellationToken))
            return;
        if (inner.ActiveDialog is not null)
            await ContinueAsync(inner, conversation, text, reading, isAnswer, cancellationToken);
        else
            await ListenAsync(inner, conversation, text, reading, cancellationToken);
    }

    // A person may read it late, or not see what it means: what the screen finds goes out all the same.
    private async Task LeaveToPersonAsync(DialogContext inner, ClinicConversation conversation, string text, CancellationToken cancellationToken)
    {
        await inner.CancelAllDialogsAsync(cancellationToken);
        conversation.PendingQuestionId = null;
        var reading = _content.Current.Read(text);
        var isForManagers = conversation.Advice is { Route: Route.Safeguarding } before && before.CaseReference == conversation.HeldCase;
        if (_gate.Judge(conversation, reading, isWalking: false, canAsk: false) is { } verdict && !_checklist.Replaces(verdict))
            await _advice.GiveAsync(inner.Context, conversation, _checklist.Bare(verdict, reading.Facts), understood: null, cancellationToken);

        // Told once more it brings no advice, but it must stay with the bot all the same.
        if (!isForManagers && _content.Current.Engine.Evaluate(reading.Facts).Route == Route.Safeguarding)
        {
            await _handover.TakeBackAsync(inner.Context, conversation, cancellationToken);
            return;
        }

        await _handover.PassOnAsync(inner.Context, conversation, cancellationToken);
    }

    // Advice comes before any question. An emergency or a matter of personal safety ends what was going on.
    private async Task AdviseAsync(DialogContext inner, ClinicConversation conversation, Verdict verdict, Facts told, CancellationToken cancellationToken)
    {
        if (IsTelling(inner))
            await LeaveTellingAsync(inner, conversation, cancellationToken);
        if (_checklist.Replaces(verdict))
        {
            await _checkIns.ConcludeAsync(inner.Context, conversation, verdict, cancellationToken);
            await BeginTriageAsync(inner, conversation, intro: null, cancellationToken);
            return;
        }

        var bare = _checklist.Bare(verdict, told);
        await _advice.GiveAsync(inner.Context, conversation, bare, understood: null, cancellationToken);
        if (verdict.Level == Level.Emergency || verdict.Route is Route.Crisis or Route.Safeguarding)
        {
            await inner.CancelAllDialogsAsync(cancellationToken);
            conversation.PendingQuestionId = null;
            conversation.AnswerLater = null;

            // What was told beside it is on the checklist.
            if (bare != verdict)
                await _checklist.ShowAsync(inner.Context, conversation, cancellationToken);
        }
        else if (inner.ActiveDialog is not null)
        {
            await inner.RepromptDialogAsync(cancellationToken);
        }
        else
        {
            await BeginTriageAsync(inner, conversation, intro: null, cancellationToken);
        }
    }

    private async Task ContinueAsync(
        DialogContext inner, ClinicConversation conversation, string text, ScreenReading reading, bool isAnswer, CancellationToken cancellationToken)
    {
        if (!isAnswer && IsTelling(inner) && _telling.IsComplaint(reading))
        {
            await LeaveTellingAsync(inner, conversation, cancellationToken);
            await ListenAsync(inner, conversation, text, reading, cancellationToken);
            return;
        }

        if (isAnswer)
            conversation.SuggestedEntryIds = [];
        if (!isAnswer && await TurnToSymptomAsync(inner, conversation, text, reading, cancellationToken))
            return;
        if (!isAnswer && !_checkIns.IsUnderstood(inner, conversation, text) && await DigressAsync(inner, conversation, text, reading, cancellationToken))
            return;
        var ended = await inner.ContinueDialogAsync(cancellationToken);
        if (await _checkIns.EndAsync(inner, conversation, cancellationToken))
            await BeginTriageAsync(inner, conversation, intro: null, cancellationToken);
        else if (ended.Result is LateAnswer late)
            await AnswerLateAsync(inner, conversation, late.Text, cancellationToken);
        else
            await SuggestPeopleAsync(inner, conversation, cancellationToken);
    }

    private async Task AnswerLateAsync(DialogContext inner, ClinicConversation conversation, string text, CancellationToken cancellationToken)
    {
        await inner.Context.SendActivityAsync(_voice.Notice(TextKeys.TriageBackToMessage), cancellationToken);
        await ListenAsync(inner, conversation, text, _gate.AfterAsking(text), cancellationToken);
    }

    // A new complaint told to "shall I pass it on?" is looked at first; the walk that waits below takes it up, or a new one begins.
    private async Task<bool> TurnToSymptomAsync(
        DialogContext inner, ClinicConversation conversation, string text, ScreenReading reading, CancellationToken cancellationToken)
    {
        if (IsWalking(inner) || !reading.OwnSymptomNow || reading.IsQuestion || IsYesOrNo(text) || text.Contains('@', StringComparison.Ordinal) || text.Count(char.IsAsciiDigit) > 5)
            return false;
        var isWalkBelow = inner.Stack.Any(d => d.Id == nameof(TriageDialog));
        if (isWalkBelow)
            await inner.EndDialogAsync(cancellationToken: cancellationToken);
        else
            await BeginTriageAsync(inner, conversation, reading.Doubtful ? TextKeys.EmergencyLine : TextKeys.TriageIntro, cancellationToken);
        return true;
    }

    // A question in the middle of a dialog is answered, and the dialog asks again. A choice among suggestions is one, too.
    private async Task<bool> DigressAsync(
        DialogContext inner, ClinicConversation conversation, string text, ScreenReading reading, CancellationToken cancellationToken)
    {
        if (IsWalking(inner) && IsReply(inner, conversation, text, reading))
            return false;
        if (!await _answering.TakeChoiceAsync(inner.Context, conversation, text, cancellationToken))
        {
            if (!IsWalking(inner) && IsYesOrNo(text))
                return false;
            var found = _answering.Find(conversation, text);
            var isSmallTalk = found is { Band: AnswerBand.Answer, Entries: [{ Kind: AnswerKind.SmallTalk }, ..] };
            var isFitting = reading.IsQuestion && found.Band is AnswerBand.Answer or AnswerBand.Suggest;
            if (!isFitting && !isSmallTalk)
                return false;
            await _answering.AnswerAsync(inner.Context, conversation, text, found, offerCheck: false, cancellationToken);

            // Whoever says thank you or goodbye to "shall I pass it on?" is not asked again.
            if (isSmallTalk && !IsWalking(inner))
            {
                await inner.EndDialogAsync(cancellationToken: cancellationToken);
                return true;
            }
        }

        await inner.RepromptDialogAsync(cancellationToken);
        return true;
    }

    // "Lower back, I think" and a bare "yes" belong to what was asked; "is it normal that I feel better?" is a question of its own.
    private bool IsReply(DialogContext inner, ClinicConversation conversation, string text, ScreenReading reading)
    {
        const int Short = 3;
        if (!reading.IsQuestion && IsYesOrNo(text))
            return true;
        return (!reading.IsQuestion || PlainWords.Of(text).Split(' ').Length <= Short) && _triage.Understands(inner.Context, conversation, text);
    }

    private bool IsYesOrNo(string text)
    {
        var lead = PlainWords.Of(text).Split(' ')[0];
        return lead.Length == 0 || _voice.IsYes(lead) || _voice.IsNo(lead);
    }

    private async Task ListenAsync(
        DialogContext inner, ClinicConversation conversation, string text, ScreenReading reading, CancellationToken cancellationToken)
    {
        if (await _answering.TakeChoiceAsync(inner.Context, conversation, text, cancellationToken))
            return;
        if (_voice.IsOneOf(TextKeys.ReadingCalls, text))
        {
            await BeginTriageAsync(inner, conversation, TextKeys.EmergencyLine, cancellationToken);
            return;
        }

        if (conversation.Advice is not { Level: Level.Emergency } && _telling.Read(text, reading) is { } told)
        {
            conversation.Told = told;
            await inner.BeginDialogAsync(nameof(TreatmentDialog), null, cancellationToken);
            return;
        }

        var isReminded = await RemindAsync(inner, conversation, cancellationToken);

        // Whoever tells of a body and asks nothing is asked back, whatever an answer may say about it: none is looked for.
        if (reading is { OwnSymptomNow: true, IsQuestion: false })
        {
            await BeginTriageAsync(inner, conversation, IntroOf(reading), cancellationToken);
            return;
        }

        var found = _answering.Find(conversation, text);
        var isAnswered = found.Band == AnswerBand.Answer && (reading.IsQuestion || !_gate.TellsCourse(reading));

        // Words that belong to nobody ("a bruise where they pressed") are a topic: what is offered carries the emergency line and the check.
        var isTopic = !reading.OwnSymptomNow && !_gate.TellsCourse(reading);
        var isOffered = found.Band == AnswerBand.Suggest && (reading.IsQuestion || isTopic);
        var isOpen = !isAnswered && (reading.Doubtful ? !(isOffered && isTopic) : !isOffered && (reading.OwnSymptomNow || _gate.NamesComplaint(reading)));
        var isStory = reading.Suspicion.AsksFirst && !isOpen;
        if (isOpen || (IsInDoubt(text, reading, found) && !(isStory && _gate.IsFirstListAnswered(conversation))))
        {
            await BeginTriageAsync(inner, conversation, IntroOf(reading), cancellationToken);

            // A story in which no sign turns out to be there is answered as what it is.
            conversation.AnswerLater = isStory && IsWalking(inner) && !_checklist.IsOn ? text : null;
        }
        else if (!isReminded || (reading.IsQuestion && found.Band != AnswerBand.None))
        {
            // "What if I had chest pain?": whatever else is said, the number comes first.
            if (MaySuffer(reading, found))
                await inner.Context.SendActivityAsync(_voice.Notice(TextKeys.EmergencyLine), cancellationToken);
            await _answering.AnswerAsync(inner.Context, conversation, text, found, offerCheck: true, cancellationToken);
        }

        await SuggestPeopleAsync(inner, conversation, cancellationToken);
    }

    // What is said before the first question.
    private string? IntroOf(ScreenReading reading) =>
        reading.Doubtful ? TextKeys.EmergencyLine
        : reading.Suspicion.Strength >= SuspicionStrength.Doubt ? (_checklist.IsOn ? null : TextKeys.EmergencyLine)
        : reading.AboutSomeoneElse ? TextKeys.TriageAboutOther
        : TextKeys.TriageIntro;

    // Words that may tell of a danger nobody listed are never answered before the signs were asked for.
    private bool IsInDoubt(string text, ScreenReading reading, FoundAnswer found) =>
        reading.Suspicion.Strength >= SuspicionStrength.Doubt && !_voice.IsYes(text) && !_voice.IsNo(text)
        && found is not { Band: AnswerBand.Answer, Entries: [{ Kind: AnswerKind.SmallTalk }, ..] };

    // What is said next carries no emergency line of its own, and yet somebody may be in danger.
    private static bool MaySuffer(ScreenReading reading, FoundAnswer found) =>
        found.Band == AnswerBand.None ? reading.Findings.Any(f => f.Scope == FindingScope.Hypothetical)
        : reading.Doubtful && !found.Entries.Take(1).Any(e => e.IsSymptom);

    private async Task BeginTriageAsync(DialogContext inner, ClinicConversation conversation, string? intro, CancellationToken cancellationToken)
    {
        _gate.BeginAnew(conversation);
        conversation.AnswerLater = null;

        // Where the case is decided already, the advice comes first and alone.
        var isOpen = _content.Current.Engine.Next(conversation.Case ?? _content.Current.Engine.Begin()) is TriageStep.Ask;
        if (isOpen && intro is not null && _checklist.Intro(intro) is { } said)
            await inner.Context.SendActivityAsync(_voice.Notice(said), cancellationToken);
        await inner.BeginDialogAsync(nameof(TriageDialog), null, cancellationToken);
        await SuggestPeopleAsync(inner, conversation, cancellationToken);
    }

    // Once per advice, and only when nothing else is being asked.
    private static async Task SuggestPeopleAsync(DialogContext inner, ClinicConversation conversation, CancellationToken cancellationToken)
    {
        if (inner.ActiveDialog is not null || conversation.Advice is not { IsForClinic: true, Escalated: false } advice)
            return;
        if (advice.Level == Level.Emergency && !conversation.EmergencyReminded)
            return;
        conversation.Advice = advice with { Escalated = true };
        conversation.PersonAsked = false;
        await inner.BeginDialogAsync(nameof(EscalationDialog), null, cancellationToken);
    }

    private async Task<bool> RemindAsync(DialogContext inner, ClinicConversation conversation, CancellationToken cancellationToken)
    {
        if (conversation.EmergencyReminded || conversation.Advice is not { Level: Level.Emergency, Route: not (Route.Crisis or Route.Safeguarding) })
            return false;
        conversation.EmergencyReminded = true;
        await inner.Context.SendActivityAsync(_voice.Notice(TextKeys.EmergencyAgain), cancellationToken);
        return true;
    }

    // Whether somebody may be asked later matters less than how they are now.
    private static async Task LeaveTellingAsync(DialogContext inner, ClinicConversation conversation, CancellationToken cancellationToken)
    {
        conversation.Told = null;
        await inner.CancelAllDialogsAsync(cancellationToken);
    }

    private static bool IsTelling(DialogContext inner) => inner.ActiveDialog?.Id == nameof(TreatmentDialog);

    private static bool IsWalking(DialogContext inner) => inner.ActiveDialog?.Id == nameof(TriageDialog);
}
