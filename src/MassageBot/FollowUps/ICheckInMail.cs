using MassageBot.Storage;

namespace MassageBot.FollowUps;

/// <summary>Asks clients who have no conversation by mail.</summary>
internal interface ICheckInMail
{
    /// <summary>Whether mail can be sent at all.</summary>
    bool IsAvailable { get; }

    /// <summary>
    /// Takes a check-in, durably and once for its id and whether it is a reminder: after a crash the same one may be handed again.
    /// </summary>
    Task<CheckInMailResult> HandAsync(DueCheckIn checkIn, CancellationToken cancellationToken);
}
