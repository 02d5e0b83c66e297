namespace MassageBot.Storage;

/// <summary>Where an escalation stands.</summary>
public enum EscalationStatus
{
    /// <summary>Nobody has taken it yet.</summary>
    Open = 0,

    /// <summary>Somebody of the clinic takes care of it.</summary>
    Claimed = 1,

    /// <summary>It was brought to an end.</summary>
    Resolved = 2,

    /// <summary>Nobody took it while it could still matter.</summary>
    Expired = 3,

    /// <summary>It was brought to an end and then taken up again; nobody has it.</summary>
    Reopened = 4,
}
