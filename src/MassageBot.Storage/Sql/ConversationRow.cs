namespace MassageBot.Storage.Sql;

/// <summary>The counters and the lease of a conversation.</summary>
internal readonly record struct ConversationRow(long Id, long LastSequence, long LastTimestamp, string? LeaseOwner, long LeaseExpires)
{
    /// <summary>The next time: strictly after the last one, also when the clock stands still or goes back.</summary>
    public long NextTimestamp(DateTimeOffset at) => Math.Max(at.ToUnixTimeMilliseconds(), LastTimestamp + 1);

    public bool IsLeased(long now) => LeaseOwner is not null && LeaseExpires > now;
}
