using MassageBot.Channels.Teams;
using MassageBot.Dialogs;
using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.Escalations;

/// <summary>
/// Carries out what a press on a case's card asks for. It decides by the case as it stands; if that changes before the commit, the turn
/// runs again and decides anew: of two who claim at once, one has it and the other is told who.
/// </summary>
internal sealed class CaseActions(
    IEscalationStore store, CaseReferences references, StaffRoles roles, CaseEvents events, ClientEvents clients, CaseCards cards, CasePromises promises, Voice voice, TimeProvider time)
{
    /// <summary>Takes the step, if the presser may and the case allows it.</summary>
    /// <param name="turn">The turn of the press.</param>
    /// <param name="step">What was pressed.</param>
    /// <param name="signed">The card's signed reference.</param>
    /// <param name="note">What was written into the card's box.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<CaseAnswer> TakeAsync(ITurnContext turn, EscalationStep step, string? signed, string? note, CancellationToken cancellationToken)
    {
        if (await references.ReadAsync(signed, turn.Activity.Conversation.Id, cancellationToken) is not { } pressed)
            return new CaseAnswer(voice.Say(StaffTextKeys.CardForeign), null);
        TurnOutput.Of(turn).Effects.Add(new HeardAbout(pressed.Reference));
        return await DecideAsync(turn, step, pressed, Trimmed(note), cancellationToken) with { Said = pressed.Said };
    }

    private async Task<CaseAnswer> DecideAsync(ITurnContext turn, EscalationStep step, CaseReference pressed, string? note, CancellationToken cancellationToken)
    {
        if (await store.GetAsync(pressed.Reference, cancellationToken) is not { } escalation)
            return new CaseAnswer(voice.Say(StaffTextKeys.CaseUnknown, ("reference", pressed.Reference)), null);
        if (!StaffRoles.MaySee(await roles.OfAsync(turn, cancellationToken), escalation.Route))
            return new CaseAnswer(voice.Say(StaffTextKeys.NotAllowed), null);

        var by = StaffRoles.Member(turn.Activity);
        if (step is EscalationStep.Noted or EscalationStep.Answered)
        {
            if (note is null)
                return new CaseAnswer(voice.Say(StaffTextKeys.NoteEmpty), escalation);
            if (await IsRepeatedAsync(pressed, step, by, note, cancellationToken))
                return new CaseAnswer(null, escalation);
            if (step == EscalationStep.Answered && !CanAnswer(escalation, by))
                return new CaseAnswer(voice.Say(StaffTextKeys.CannotAnswer, ("status", cards.StatusLine(escalation))), escalation);
        }
        else if (step != EscalationStep.HandedBack && pressed.Revision != escalation.Revision)
        {
            return new CaseAnswer(voice.Say(StaffTextKeys.CardOutdated, ("status", cards.StatusLine(escalation))), escalation);
        }
        else if (!Follows(escalation, step))
        {
            return new CaseAnswer(cards.StatusLine(escalation), escalation);
        }

        return await MoveAsync(turn, escalation, step, by, note, pressed.Said, cancellationToken);
    }

    private async Task<CaseAnswer> MoveAsync(
        ITurnContext turn, EscalationRecord escalation, EscalationStep step, StaffMember by, string? note, string? said, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var effects = new List<TurnEffect>();
        var after = escalation;

        // Whoever speaks with the client has the case.
        if (step == EscalationStep.Answered && after.IsFree)
            Add(EscalationStep.Claimed, null);
        Add(step, note);

        if (step is EscalationStep.Answered or EscalationStep.HandedBack or EscalationStep.Resolved)
        {
            if (await clients.ForAsync(escalation, after.Revision, by.Name, step == EscalationStep.Answered ? note : null, cancellationToken) is { } told)
                effects.Add(new ActivityForwarded(told));
            else if (step == EscalationStep.Answered)
                return new CaseAnswer(voice.Say(StaffTextKeys.ClientGone), escalation);
        }

        var heard = await events.ForAsync(new CaseChange(escalation.Reference, CaseEvents.Moved), escalation.Route, after.Revision, cancellationToken);
        var isShownHere = heard?.Conversation.ConversationId == turn.Activity.Conversation.Id;
        if (heard is not null && !isShownHere)
            effects.Add(new ActivityForwarded(heard));
        var replied = new CaseChange(escalation.Reference, CaseEvents.Replied) { MessageId = said };
        if (said is not null && !isShownHere && await events.ForAsync(replied, escalation.Route, after.Revision, cancellationToken) is { } change)
            effects.Add(new ActivityForwarded(change));
        TurnOutput.Of(turn).Effects.AddRange(effects);
        return new CaseAnswer(null, after) { Added = note is null ? null : new EscalationHistoryItem(step, by, note, now), IsShownHere = isShownHere };

        void Add(EscalationStep taken, string? with)
        {
            effects.Add(new EscalationMoved(escalation.Reference, after.Revision, taken, by, with, now, RemindAt(after, taken, now)));
            after = After(after, taken, by, now);
        }
    }

    // Whoever opens a case again wants somebody to take it: it must not be forgotten a second time.
    private DateTimeOffset? RemindAt(EscalationRecord escalation, EscalationStep step, DateTimeOffset now) => step switch
    {
        EscalationStep.Reopened => promises.For(escalation.Level, escalation.Route, now),
        EscalationStep.Noted or EscalationStep.HandedBack when escalation.IsFree => escalation.RemindAt,
        _ => null,
    };

    // The same words by the same person, sent again by a client that heard no answer: after the revision that the card shows.
    private async Task<bool> IsRepeatedAsync(CaseReference pressed, EscalationStep step, StaffMember by, string note, CancellationToken cancellationToken) =>
        (await store.HistoryAsync(pressed.Reference, cancellationToken))
            .Skip((int)pressed.Revision)
            .Any(item => item.Step == step && item.By?.Id == by.Id && item.Note == note);

    private static bool CanAnswer(EscalationRecord escalation, StaffMember by) =>
        escalation.IsFree || (escalation.Status == EscalationStatus.Claimed && escalation.Holder?.Id == by.Id);

    // What the case will be once the turn is committed, for the card that the presser sees at once.
    private static EscalationRecord After(EscalationRecord escalation, EscalationStep step, StaffMember by, DateTimeOffset now) => step switch
    {
        EscalationStep.Claimed => escalation with { Revision = escalation.Revision + 1, Status = EscalationStatus.Claimed, Holder = by, ClaimedAt = now },
        EscalationStep.Resolved => escalation with { Revision = escalation.Revision + 1, Status = EscalationStatus.Resolved, ResolvedAt = now },
        EscalationStep.Reopened => escalation with { Revision = escalation.Revision + 1, Status = EscalationStatus.Reopened, Holder = null, ResolvedAt = null },
        _ => escalation with { Revision = escalation.Revision + 1 },
    };

    private static bool Follows(EscalationRecord escalation, EscalationStep step) => step switch
    {
        EscalationStep.Claimed => escalation.IsFree,
        EscalationStep.Resolved => escalation.IsFree || escalation.Status == EscalationStatus.Claimed,
        EscalationStep.Reopened => !escalation.IsFree,
        _ => true,
    };

    private static string? Trimmed(string? note)
    {
        var text = note?.Trim();
        return string.IsNullOrEmpty(text) ? null : CardText.Shorten(text, CaseCards.LongestNote);
    }
}
