namespace MassageBot.Storage;

/// <summary>Where an escalation stands.</summary>
public enum EscalationStatus
{
    /// <summary>Nobody has taken it yet.</summary>
    Open = 0,
}
