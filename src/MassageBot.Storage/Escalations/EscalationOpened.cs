namespace MassageBot.Storage;

/// <summary>Opens an escalation for staff in the turn's transaction.</summary>
/// <param name="Reference">A code from <see cref="IEscalationStore.ReserveReferenceAsync"/>.</param>
/// <param name="Level">The level, for example <c>URGENT</c>.</param>
/// <param name="Route">The route, for example <c>CRISIS</c>, or null.</param>
/// <param name="RuleIds">The rules that led here.</param>
/// <param name="Summary">What the client told; only with consent.</param>
/// <param name="Contact">How to reach the client; only with consent.</param>
/// <param name="Consent">The consent; without it summary and contact must be null.</param>
/// <param name="OpenedAt">When.</param>
/// <param name="ContentVersion">The version of the rules and texts.</param>
public sealed record EscalationOpened(
    string Reference,
    string Level,
    string? Route,
    IReadOnlyList<string> RuleIds,
    string? Summary,
    string? Contact,
    ConsentGiven? Consent,
    DateTimeOffset OpenedAt,
    string ContentVersion) : TurnEffect
{
    /// <summary>By when somebody of the clinic takes it, as the client was told; null when nothing was promised.</summary>
    public DateTimeOffset? PromisedAt { get; init; }
}
