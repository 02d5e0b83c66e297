namespace MassageBot.Storage;

/// <summary>
/// A step of an escalation, in the turn's transaction. It is refused with a <see cref="StateConflictException"/> when the escalation has
/// another revision than the turn saw: the turn then runs again and sees the new one. So of two who claim at once one wins.
/// </summary>
/// <param name="Reference">Which escalation.</param>
/// <param name="SeenRevision">The revision by which the turn decided.</param>
/// <param name="Step">What happened. A step that does not follow from where it stands is refused with <see cref="StorageErrors.WrongStep"/>.</param>
/// <param name="By">Who did it; null for the bot itself.</param>
/// <param name="Note">A note with it.</param>
/// <param name="At">When.</param>
/// <param name="RemindAt">When somebody is to be reminded next; null for never.</param>
public sealed record EscalationMoved(
    string Reference, long SeenRevision, EscalationStep Step, StaffMember? By, string? Note, DateTimeOffset At, DateTimeOffset? RemindAt = null) : TurnEffect;
