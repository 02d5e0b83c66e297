using MassageBot.Dialogs;
using MassageBot.Storage;
using MassageBot.Triage;
using MassageBot.Turns;

namespace MassageBot.Escalations;

/// <summary>Opens cases as effects of the turn that is running.</summary>
internal sealed class TurnEscalations(IEscalationStore store, TimeProvider time) : IEscalations
{
    /// <summary>The level of a case that has none: the client simply wants a person.</summary>
    public const string PersonAsked = "PERSON";

    public async Task<string> OpenAsync(ITurnContext turn, EscalationRequest request, CancellationToken cancellationToken)
    {
        var reference = await store.ReserveReferenceAsync(cancellationToken);
        var now = time.GetUtcNow();
        TurnOutput.Of(turn).Effects.Add(new EscalationOpened(
            reference,
            request.Level is { } level ? LevelNames.Of(level) : PersonAsked,
            RouteNames.Of(request.Route),
            request.RuleIds,
            request.Summary,
            request.Contact,
            request.ConsentTextVersion is { } version ? new ConsentGiven(version, now) : null,
            now,
            request.ContentVersion));
        return reference;
    }
}
