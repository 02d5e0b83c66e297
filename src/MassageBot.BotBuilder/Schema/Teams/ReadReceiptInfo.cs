using System.Globalization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How far a user has read a personal chat.</summary>
public class ReadReceiptInfo
{
    /// <summary>Creates an empty one.</summary>
    public ReadReceiptInfo()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="lastReadMessageId">The last message that was read.</param>
    public ReadReceiptInfo(string? lastReadMessageId)
    {
        LastReadMessageId = lastReadMessageId;
    }

    /// <summary>The last message that was read.</summary>
    public string? LastReadMessageId { get; set; }

    /// <summary>Whether a message was read. The ids of Teams are times, so that a smaller one was sent earlier.</summary>
    /// <param name="compareMessageId">The message.</param>
    /// <param name="lastReadMessageId">The last message that was read.</param>
    /// <returns>True if it was; false also if one of the ids is not a number.</returns>
    public static bool IsMessageRead(string? compareMessageId, string? lastReadMessageId) =>
        long.TryParse(compareMessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var message)
        && long.TryParse(lastReadMessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
        && message <= read;

    /// <summary>Whether a message was read.</summary>
    /// <param name="compareMessageId">The message.</param>
    /// <returns>True if it was; false also if one of the ids is not a number.</returns>
    public bool IsMessageRead(string? compareMessageId) => IsMessageRead(compareMessageId, LastReadMessageId);
}
