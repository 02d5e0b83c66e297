namespace MassageBot.Storage;

/// <summary>Where a message of the outbox stands.</summary>
public enum OutboxStanding
{
    /// <summary>It is sent when it is due.</summary>
    Waiting = 0,

    /// <summary>The channel has it.</summary>
    Sent = 1,

    /// <summary>It was given up.</summary>
    Dead = 2,

    /// <summary>The channel lets the bot in no more; it is sent when that changes.</summary>
    Held = 3,
}
