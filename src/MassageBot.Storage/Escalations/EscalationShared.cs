namespace MassageBot.Storage;

/// <summary>
/// The client agreed that staff see more of an escalation that exists already, in the turn's transaction. Refused with a
/// <see cref="StateConflictException"/> when the escalation has another revision than the turn saw.
/// </summary>
/// <param name="Reference">Which escalation.</param>
/// <param name="SeenRevision">The revision by which the turn decided.</param>
/// <param name="Summary">What the client told.</param>
/// <param name="Contact">How to reach the client; null if they left nothing.</param>
/// <param name="Consent">The consent.</param>
/// <param name="At">When.</param>
public sealed record EscalationShared(string Reference, long SeenRevision, string? Summary, string? Contact, ConsentGiven Consent, DateTimeOffset At) : TurnEffect;
