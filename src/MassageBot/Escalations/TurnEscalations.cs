using MassageBot.Dialogs;
using MassageBot.Storage;
using MassageBot.Triage;
using MassageBot.Turns;

namespace MassageBot.Escalations;

/// <summary>Opens cases as effects of the turn that is running.</summary>
internal sealed class TurnEscalations(IEscalationStore store, CasePromises promises, CaseEvents events, TimeProvider time) : IEscalations
{
    /// <summary>The level of a case that has none: the client simply wants a person.</summary>
    public const string PersonAsked = "PERSON";

    public async Task<OpenedCase> OpenAsync(ITurnContext turn, EscalationRequest request, CancellationToken cancellationToken)
    {
        var reference = await store.ReserveReferenceAsync(cancellationToken);
        var now = time.GetUtcNow();
        var level = request.Level is { } reached ? LevelNames.Of(reached) : PersonAsked;
        var route = RouteNames.Of(request.Route);
        var promised = promises.For(level, route, now);
        var effects = TurnOutput.Of(turn).Effects;
        effects.Add(new EscalationOpened(
            reference,
            level,
            route,
            request.RuleIds,
            request.Summary,
            request.Contact,
            request.ConsentTextVersion is { } version ? new ConsentGiven(version, now) : null,
            now,
            request.ContentVersion)
        {
            PromisedAt = promised,
        });
        if (await events.ForAsync(new CaseChange(reference, CaseEvents.Opened), route, revision: 1, cancellationToken) is { } heard)
            effects.Add(new ActivityForwarded(heard));
        return new OpenedCase(reference, promised);
    }

    public async Task<OpenedCase> ShareAsync(ITurnContext turn, string reference, EscalationRequest request, CancellationToken cancellationToken)
    {
        if (request.ConsentTextVersion is not { } version || await store.GetAsync(reference, cancellationToken) is not { } escalation || !IsOwn(turn, escalation)
            || escalation.Status is EscalationStatus.Resolved or EscalationStatus.Expired)
        {
            return await OpenAsync(turn, request, cancellationToken);
        }

        var now = time.GetUtcNow();
        var effects = TurnOutput.Of(turn).Effects;
        effects.Add(new EscalationShared(reference, escalation.Revision, request.Summary, request.Contact, new ConsentGiven(version, now), now));
        if (await events.ForAsync(new CaseChange(reference, CaseEvents.Moved), escalation.Route, escalation.Revision + 1, cancellationToken) is { } heard)
            effects.Add(new ActivityForwarded(heard));

        // A promise that was missed already is not made again.
        return new OpenedCase(reference, escalation.IsFree && escalation.PromisedAt > now ? promises.AtTheClinic(escalation.PromisedAt) : null);
    }

    public async Task PassOnAsync(ITurnContext turn, string reference, CancellationToken cancellationToken)
    {
        if (await store.GetAsync(reference, cancellationToken) is not { } escalation)
            return;
        var change = new CaseChange(reference, CaseEvents.Said) { MessageId = turn.Activity.Id };
        if (await events.ForAsync(change, escalation.Route, turn.Activity.Id, cancellationToken) is { } heard)
            TurnOutput.Of(turn).Effects.Add(new ActivityForwarded(heard));
    }

    private static bool IsOwn(ITurnContext turn, EscalationRecord escalation) =>
        escalation.Conversation == new ConversationKey(turn.Activity.ChannelId, turn.Activity.Conversation.Id);

}
