namespace MassageBot.Storage;

/// <summary>What happened to an escalation.</summary>
public enum EscalationStep
{
    /// <summary>A client's turn opened it.</summary>
    Opened = 0,

    /// <summary>Somebody of the clinic took it.</summary>
    Claimed = 1,

    /// <summary>It was brought to an end.</summary>
    Resolved = 2,

    /// <summary>It ran out.</summary>
    Expired = 3,

    /// <summary>It was taken up again.</summary>
    Reopened = 4,

    /// <summary>A note was added; it stands where it stood.</summary>
    Noted = 5,

    /// <summary>The next in the chain was reminded; it stands where it stood.</summary>
    Reminded = 6,

    /// <summary>The client agreed to share more; it stands where it stood.</summary>
    Shared = 7,

    /// <summary>Somebody of the clinic wrote to the client; it stands where it stood.</summary>
    Answered = 8,

    /// <summary>Whoever wrote to the client gave the conversation back to the bot; it stands where it stood.</summary>
    HandedBack = 9,
}
