using MassageBot.Triage;
using MassageBot.Triage.Screening;

namespace MassageBot.Dialogs;

/// <summary>
/// What becomes of check-ins in a conversation: they begin when nothing else is going on, what is answered is kept, and whatever worries goes to the
/// triage with all that is known already. Silence is never taken as "fine".
/// </summary>
public sealed class CheckIns(
    IDialogContent content, Voice voice, CheckInDialog dialog, SafetyGate gate, ICheckInJournal journal, IEscalations escalations, TimeProvider time)
{
    private const string WorseTwice = "worse-twice";
    private const string Worse = "worse";

    /// <summary>Whether a check-in waits for its answer.</summary>
    public static bool IsAsking(DialogContext inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return inner.ActiveDialog?.Id == nameof(CheckInDialog);
    }

    /// <summary>A check-in is due: it is asked now, or when what is going on has ended.</summary>
    public async Task ArriveAsync(DialogContext inner, ClinicConversation conversation, CheckInInvitation invitation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        conversation.CheckInsKnown = true;
        if (conversation.HeldCase is not null || (inner.ActiveDialog is not null && !IsAsking(inner)))
            conversation.WaitingCheckIn = invitation;
        else
            await BeginAsync(inner, conversation, invitation, cancellationToken);
    }

    /// <summary>Begins the check-in that waits, if nothing is going on any more and it still makes sense.</summary>
    public async Task SettleAsync(DialogContext inner, ClinicConversation conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        if (conversation.WaitingCheckIn is not { } waiting || inner.ActiveDialog is not null || conversation.HeldCase is not null)
            return;
        conversation.WaitingCheckIn = null;
        if (time.GetUtcNow() < waiting.ExpiresAt)
            await BeginAsync(inner, conversation, waiting, cancellationToken);
    }

    /// <summary>Whether the text is just the answer to the question that waits.</summary>
    public bool IsAnswer(DialogContext inner, ClinicConversation conversation, string text)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return IsAsking(inner) && conversation.CheckIn is { } state && dialog.Read(state, text) is not null;
    }

    /// <summary>Whether the client's own words answer the question that waits. They have passed the screen by then.</summary>
    public bool IsUnderstood(DialogContext inner, ClinicConversation conversation, string text)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return IsAsking(inner) && conversation.CheckIn is { } state && dialog.ReadWords(state, text) is not null;
    }

    /// <summary>
    /// A free text in the place of an answer: what it says beside it is kept with the check-in, and whether it worries. Where it doesn't, the
    /// question takes it.
    /// </summary>
    /// <returns>True when the triage has to take over.</returns>
    public bool HearWords(DialogContext inner, ClinicConversation conversation, string text, ScreenReading reading)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(reading);
        if (!IsAsking(inner) || conversation.CheckIn is not { } state)
            return false;
        var isTold = reading.OwnSymptomNow || !reading.IsQuestion;
        var signs = reading.Facts.Signs.Where(_ => isTold).Where(sign => sign.Value >= Presence.Unsure).Select(sign => sign.Key)
            .Where(id => content.Current.Definition.SignOf(id) is { IsModifier: false });
        var told = state.Signs.Union(signs, StringComparer.Ordinal).ToList();
        var isWorrying = reading.OwnSymptomNow || reading.Suspicion.SignIds.Count > 0 || (!reading.IsQuestion && (told.Count > 0 || reading.Doubtful));
        if (isWorrying)
            conversation.CheckIn = (dialog.ReadWords(state, text) ?? state) with { Signs = told };
        return isWorrying;
    }

    /// <summary>Leaves the questions: the case knows what was answered, and what comes of it is kept.</summary>
    public async Task LookIntoAsync(DialogContext inner, ClinicConversation conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(conversation);
        if (conversation.CheckIn is not { } state)
            return;
        await inner.CancelAllDialogsAsync(cancellationToken);
        var engine = content.Current.Engine;
        var walk = engine.Tell(conversation.Case ?? engine.Begin(), FactsOf(state));
        if (FloorOf(state) is { } floor && !(walk.Reached >= floor.AtLeast))
            walk = walk with { Reached = floor.AtLeast, ReachedRuleIds = floor.RuleId is { } rule ? [rule] : [] };
        conversation.Case = walk;
        conversation.CheckIn = state with { IsInTriage = true };
        Keep(inner.Context, state, walk.Reached, walk.ReachedRuleIds);
    }

    /// <summary>After the last question: a calm answer is thanked for; anything else has to be looked into.</summary>
    /// <returns>True when the triage has to take over.</returns>
    public async Task<bool> EndAsync(DialogContext inner, ClinicConversation conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(conversation);
        if (inner.ActiveDialog is not null || conversation.CheckIn is not { IsInTriage: false } state || dialog.Ask(state) is not null)
            return false;
        if (state.Signs.Count > 0 || FloorOf(state) is not null || IsWorseTwice(state))
        {
            await inner.Context.SendActivityAsync(voice.CheckIn(TextKeys.CheckInAskMore), cancellationToken);
            await LookIntoAsync(inner, conversation, cancellationToken);
            return true;
        }

        Keep(inner.Context, state, null, []);
        conversation.CheckIn = null;
        await inner.Context.SendActivityAsync(voice.CheckIn(TextKeys.CheckInThanks), cancellationToken);
        return false;
    }

    /// <summary>What was looked into has come to a verdict: it is kept with the check-in, and from URGENT on staff are told, without any of the client's words.</summary>
    public async Task ConcludeAsync(ITurnContext turn, ClinicConversation conversation, Verdict verdict, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(verdict);
        if (conversation.CheckIn is not { IsInTriage: true } state)
            return;
        Keep(turn, state, verdict.Level, verdict.RuleIds);
        var isPersonal = verdict.Route is Route.Crisis or Route.Safeguarding;
        if (verdict.Level < Level.Urgent || isPersonal || conversation.Advice?.CaseReference is not null)
            return;
        var opened = await escalations.OpenAsync(
            turn,
            new EscalationRequest { Level = verdict.Level, Route = verdict.Route, RuleIds = verdict.RuleIds, ContentVersion = verdict.ContentVersion },
            cancellationToken);
        if (conversation.Advice is { } advice)
            conversation.Advice = advice with { CaseReference = opened.Reference };
    }

    /// <summary>The client said stop: that holds for check-ins, too.</summary>
    /// <returns>Whether there were any.</returns>
    public bool Stop(ITurnContext turn, ClinicConversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        if (!conversation.CheckInsKnown)
            return false;
        conversation.CheckInsKnown = false;
        journal.OptedOut(turn);
        return true;
    }

    private async Task BeginAsync(DialogContext inner, ClinicConversation conversation, CheckInInvitation invitation, CancellationToken cancellationToken)
    {
        if (content.Current.Care.StepOf(invitation.StepId) is not { } step)
            return;
        var isSame = conversation.CheckIn?.Invitation.Id == invitation.Id;
        if (isSame && conversation.CheckIn!.IsInTriage)
            return;
        var textKey = invitation.IsReminder && step.ReminderKey is { } reminder ? reminder : step.OpeningKey;
        var opening = voice.CheckIn(textKey);
        opening.Summary = voice.Say(step.PreviewKey);
        await inner.Context.SendActivityAsync(opening, cancellationToken);
        if (step.Asks.Count == 0)
            return;
        await inner.CancelAllDialogsAsync(cancellationToken);
        if (!isSame)
        {
            conversation.WalkEnded = true;
            gate.BeginAnew(conversation);
            conversation.CheckIn = new CheckInState { Invitation = invitation };
        }

        await inner.BeginDialogAsync(nameof(CheckInDialog), null, cancellationToken);
    }

    private CareFloor? FloorOf(CheckInState state) =>
        content.Current.Care.StepOf(state.Invitation.StepId)?.FloorOf(state.Choice, state.Strength);

    private static bool IsWorseTwice(CheckInState state) => state is { Choice: Worse, Invitation.WasWorse: true };

    private Facts FactsOf(CheckInState state)
    {
        var invitation = state.Invitation;
        var facts = content.Current.Care.FactsOf(invitation.Kind, invitation.Modifiers)
            .With(FactNames.SessionAgo, SessionWords.Since(invitation.EndedAt, time.GetUtcNow()));
        if (state.Choice is "better" or "same" or Worse)
            facts = facts.With(FactNames.Trend, state.Choice);
        if (state.Strength is { } strength)
            facts = facts.With(FactNames.Strength, strength);
        if (IsWorseTwice(state))
            facts = facts.With(WorseTwice, Presence.Yes);
        return state.Signs.Aggregate(facts, (sum, sign) => sum.With(sign, Presence.Yes));
    }

    private void Keep(ITurnContext turn, CheckInState state, Level? level, IReadOnlyList<string> ruleIds) => journal.Answered(
        turn, new CheckInReply(state.Invitation.Id, state.Choice, state.Strength, state.Signs, level, ruleIds, content.Current.Definition.Version));
}
