using MassageBot.Storage;

namespace MassageBot.FollowUps;

/// <summary>Where no mail is set up.</summary>
internal sealed class NoCheckInMail : ICheckInMail
{
    public bool IsAvailable => false;

    public Task<CheckInMailResult> HandAsync(DueCheckIn checkIn, CancellationToken cancellationToken) => Task.FromResult(CheckInMailResult.Refused("no-mail"));
}
