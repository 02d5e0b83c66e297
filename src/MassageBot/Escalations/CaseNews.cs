using MassageBot.Channels.Teams;
using MassageBot.Dialogs;
using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.Extensions.Options;

namespace MassageBot.Escalations;

/// <summary>Tells a channel of staff what became of a case: shows its card, changes it, and says who is told when nobody took it in time.</summary>
internal sealed class CaseNews(
    IEscalationStore store, IPlaceStore places, IConversationStore conversations, CaseCards cards, CaseEvents events, IOptions<TeamsOptions> teams, Voice voice, TimeProvider time)
{
    /// <summary>Handles an event about a case.</summary>
    public async Task TellAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (CaseEvents.Read(turn.Activity.Value) is not { } change || await store.GetAsync(change.Reference, cancellationToken) is not { } escalation)
            return;
        switch (change.Change)
        {
            case CaseEvents.Opened or CaseEvents.Told:
                await ShowAsync(turn, escalation, isNew: true, cancellationToken);
                break;
            case CaseEvents.Moved:
                await ShowAsync(turn, escalation, isNew: false, cancellationToken);
                break;
            case CaseEvents.Erased:
                await TakeBackAsync(turn, escalation, change.Labels ?? [], cancellationToken);
                break;
            case CaseEvents.Said when change.MessageId is { } message:
                await PassOnAsync(turn, escalation, message, isNew: true, cancellationToken);
                break;
            case CaseEvents.Replied when change.MessageId is { } message:
                await PassOnAsync(turn, escalation, message, isNew: false, cancellationToken);
                break;
            case CaseEvents.Overdue when escalation.IsFree && escalation.Reminders + 1 == change.Reminder:
                await RemindAsync(turn, escalation, cancellationToken);
                break;
        }
    }

    /// <summary>Shows a case in the conversation of the turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="escalation">The case.</param>
    /// <param name="isNew">Whether its card is not there yet; else the card changes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="added">What the turn that is running adds.</param>
    public async Task ShowAsync(ITurnContext turn, EscalationRecord escalation, bool isNew, CancellationToken cancellationToken, EscalationHistoryItem? added = null)
    {
        var reply = Voice.NoticeOf(voice.Say(StaffTextKeys.CaseSummary, ("level", escalation.Level), ("reference", escalation.Reference)));
        reply.Attachments = [(await cards.ShowAsync(escalation, turn.Activity.Conversation.Id, cancellationToken, added)).ToAttachment()];

        // The summary is what a notification shows; the card says the rest.
        reply.Summary = reply.Text;
        reply.Text = null!;
        if (isNew)
        {
            TurnOutput.Of(turn).Label(reply, escalation.Reference);
            await turn.SendActivityAsync(reply, cancellationToken);
        }
        else
        {
            reply.Id = escalation.Reference;
            await turn.UpdateActivityAsync(reply, cancellationToken);
        }
    }

    // The card of the case loses the client's words; of what the client said only that it is gone stays.
    private async Task TakeBackAsync(ITurnContext turn, EscalationRecord escalation, IReadOnlyList<string> labels, CancellationToken cancellationToken)
    {
        foreach (var label in labels)
        {
            if (label == escalation.Reference)
            {
                await ShowAsync(turn, escalation, isNew: false, cancellationToken);
                continue;
            }

            var gone = voice.Notice(StaffTextKeys.ClientGone);
            gone.Id = label;
            await turn.UpdateActivityAsync(gone, cancellationToken);
        }
    }

    /// <summary>Shows what the client said, with what was answered to it.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="escalation">The case.</param>
    /// <param name="messageId">The client's message.</param>
    /// <param name="isNew">Whether it is not shown yet; else its card changes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="added">What the turn that is running adds.</param>
    public async Task PassOnAsync(
        ITurnContext turn, EscalationRecord escalation, string messageId, bool isNew, CancellationToken cancellationToken, EscalationHistoryItem? added = null)
    {
        if (await SaidAsync(turn, escalation, messageId, added, cancellationToken) is not { } card)
            return;
        var label = $"{escalation.Reference}/said/{messageId}";
        var reply = Voice.NoticeOf(voice.Say(StaffTextKeys.CaseSaid, ("reference", escalation.Reference)));
        reply.Attachments = [card.ToAttachment()];
        reply.Summary = reply.Text;
        reply.Text = null!;
        if (isNew)
        {
            TurnOutput.Of(turn).Label(reply, label);
            await turn.SendActivityAsync(reply, cancellationToken);
        }
        else
        {
            reply.Id = label;
            await turn.UpdateActivityAsync(reply, cancellationToken);
        }
    }

    /// <summary>The card that follows a press: the one that was pressed, as it is now.</summary>
    /// <param name="turn">The turn of the press.</param>
    /// <param name="answer">What came of it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<AdaptiveCard> AfterPressAsync(ITurnContext turn, CaseAnswer answer, CancellationToken cancellationToken) =>
        answer.Said is { } messageId && await SaidAsync(turn, answer.Case!, messageId, answer.Added, cancellationToken) is { } card
            ? card
            : await cards.ShowAsync(answer.Case!, turn.Activity.Conversation.Id, cancellationToken, answer.Added);

    private async Task<AdaptiveCard?> SaidAsync(
        ITurnContext turn, EscalationRecord escalation, string messageId, EscalationHistoryItem? added, CancellationToken cancellationToken)
    {
        if (await conversations.FindHeardAsync(escalation.Conversation, messageId, cancellationToken) is not { } message)
            return null;
        var text = BotSerializer.ReadActivity(message.Json).Text;
        text = string.IsNullOrWhiteSpace(text) ? voice.Say(StaffTextKeys.CaseSaidNothing) : text;
        return await cards.SaidAsync(escalation, messageId, message.Timestamp, text, turn.Activity.Conversation.Id, cancellationToken, added);
    }

    // Each of the chain has their time. After the last one the case stays open until it can't matter any more.
    private async Task RemindAsync(ITurnContext turn, EscalationRecord escalation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var end = escalation.OpenedAt + teams.Value.ExpireAfter;
        if (now >= end)
        {
            Move(turn, escalation, EscalationStep.Expired, remindAt: null);
            await ShowAsync(turn, escalation with { Status = EscalationStatus.Expired, Revision = escalation.Revision + 1 }, isNew: false, cancellationToken);
            return;
        }

        var chain = teams.Value.ChainFor(escalation.Route);
        var isOneLeft = escalation.Reminders + 1 < chain.Count;
        Move(turn, escalation, EscalationStep.Reminded, isOneLeft ? now + teams.Value.ReminderInterval : end);
        await ShowAsync(turn, escalation with { Reminders = escalation.Reminders + 1, Revision = escalation.Revision + 1 }, isNew: false, cancellationToken);
        var isToldOn = escalation.Reminders < chain.Count;
        var notice = isToldOn ? StaffTextKeys.CaseOverdue : StaffTextKeys.CaseOverdueAlone;
        await turn.SendActivityAsync(voice.Notice(notice, ("reference", escalation.Reference), ("level", escalation.Level)), cancellationToken);
        if (isToldOn)
            await TellPersonallyAsync(turn, escalation, chain[escalation.Reminders], cancellationToken);
    }

    private async Task TellPersonallyAsync(ITurnContext turn, EscalationRecord escalation, string objectId, CancellationToken cancellationToken)
    {
        if (await places.FindPersonalAsync(objectId.ToLowerInvariant(), cancellationToken) is { } place)
            TurnOutput.Of(turn).Effects.Add(new ActivityForwarded(events.In(place, new CaseChange(escalation.Reference, CaseEvents.Told), escalation.Revision)));
        else
            await turn.SendActivityAsync(voice.Notice(StaffTextKeys.CaseChainUnknown), cancellationToken);
    }

    private void Move(ITurnContext turn, EscalationRecord escalation, EscalationStep step, DateTimeOffset? remindAt) =>
        TurnOutput.Of(turn).Effects.Add(new EscalationMoved(escalation.Reference, escalation.Revision, step, By: null, Note: null, time.GetUtcNow(), remindAt));
}
