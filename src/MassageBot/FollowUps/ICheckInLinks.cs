using MassageBot.Storage;

namespace MassageBot.FollowUps;

/// <summary>Makes the addresses that stand in a mail about a check-in: signed, so that nobody can make one up.</summary>
internal interface ICheckInLinks
{
    /// <summary>Opens the chat at the check-in; good until some days after the check-in expires, and for the first browser that uses it.</summary>
    Task<string> ChatAsync(DueCheckIn checkIn, CancellationToken cancellationToken);
}
