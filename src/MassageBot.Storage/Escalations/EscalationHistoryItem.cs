namespace MassageBot.Storage;

/// <summary>One step of an escalation.</summary>
/// <param name="Step">What happened.</param>
/// <param name="By">Who did it; null for the bot itself.</param>
/// <param name="Note">What was noted, unless the client was erased.</param>
/// <param name="At">When.</param>
public sealed record EscalationHistoryItem(EscalationStep Step, StaffMember? By, string? Note, DateTimeOffset At);
