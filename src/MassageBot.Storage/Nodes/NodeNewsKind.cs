namespace MassageBot.Storage;

/// <summary>What happened on another node.</summary>
public enum NodeNewsKind
{
    /// <summary>Something may have been missed, as after a break of the connection: look at everything.</summary>
    Missed = 0,

    /// <summary>The transcript of a conversation grew.</summary>
    Transcript = 1,

    /// <summary>A turn of a conversation ended.</summary>
    TurnEnded = 2,

    /// <summary>A turn of a conversation ended, or failed for the moment, while others of it wait.</summary>
    Waiting = 6,

    /// <summary>Something is to be sent through a connector.</summary>
    Outbox = 3,

    /// <summary>Check-ins were planned, or sending them goes on.</summary>
    CheckIns = 4,

    /// <summary>A case was opened or taken further.</summary>
    Cases = 5,
}
