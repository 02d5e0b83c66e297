using MassageBot.Storage;

namespace MassageBot.FollowUps;

/// <summary>Makes the addresses that stand in a mail about a check-in: signed, so that nobody can make one up.</summary>
internal interface ICheckInLinks
{
    /// <summary>Opens the chat at the check-in; good until some days after the check-in expires, and for the first browser that uses it.</summary>
    Task<string> ChatAsync(DueCheckIn checkIn, CancellationToken cancellationToken);

    /// <summary>
    /// Where one POST, without anything shown or asked, takes the client's consent back (RFC 8058); null where nobody answers it, and a mail then doesn't offer it.
    /// What it carries must not open the chat: it stands in servers' logs.
    /// </summary>
    Task<string?> UnsubscribeAsync(DueCheckIn checkIn, CancellationToken cancellationToken);
}
