using MassageBot.Storage;

namespace MassageBot.FollowUps;

/// <summary>What staff are told of a check-in that has not gone out.</summary>
internal static class CheckInOutlook
{
    /// <summary>Why it was not sent, or why it would not be if it were due now; null when it goes out or has gone out.</summary>
    public static string? WhyNot(CheckInRecord checkIn)
    {
        if (checkIn.Status is CheckInStatus.Skipped or CheckInStatus.Cancelled or CheckInStatus.Failed)
            return checkIn.Reason;
        if (checkIn.Status is not (CheckInStatus.Planned or CheckInStatus.Claimed))
            return null;
        var permission = new CarePermission(checkIn.Permission.ConsentedAt, checkIn.Permission.OptedOutAt);
        if (!permission.IsGiven)
            return permission.IsOptedOut ? SkipReasons.OptedOut : SkipReasons.NoConsent;
        return checkIn.HasConversation || checkIn.Client.Email is not null ? null : SkipReasons.NoWay;
    }
}
