namespace MassageBot.FollowUps;

/// <summary>Whether a client may be asked, by what they said last.</summary>
/// <param name="ConsentedAt">When they agreed.</param>
/// <param name="OptedOutAt">When they said stop.</param>
internal readonly record struct CarePermission(DateTimeOffset? ConsentedAt, DateTimeOffset? OptedOutAt)
{
    /// <summary>They said stop and have not agreed since; of both at the same moment the stop counts.</summary>
    public bool IsOptedOut => OptedOutAt is { } stop && !(ConsentedAt > stop);

    /// <summary>They agreed and have not said stop since.</summary>
    public bool IsGiven => ConsentedAt is not null && !IsOptedOut;
}
