namespace MassageBot.Storage;

/// <summary>Where a check-in stands.</summary>
public enum CheckInStatus
{
    /// <summary>It waits for its time.</summary>
    Planned = 0,

    /// <summary>A node is about to send it.</summary>
    Claimed = 1,

    /// <summary>It was handed over: to the conversation, or to the mail.</summary>
    HandedOver = 2,

    /// <summary>The client answered.</summary>
    Answered = 3,

    /// <summary>It was not sent, for a reason.</summary>
    Skipped = 4,

    /// <summary>It could not be delivered.</summary>
    Failed = 5,

    /// <summary>It was taken back before it was sent.</summary>
    Cancelled = 6,
}
