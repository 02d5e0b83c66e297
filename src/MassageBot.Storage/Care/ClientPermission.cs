namespace MassageBot.Storage;

/// <summary>What a client said about being asked.</summary>
/// <param name="ConsentedAt">When they agreed last.</param>
/// <param name="OptedOutAt">When they said stop last.</param>
public sealed record ClientPermission(DateTimeOffset? ConsentedAt, DateTimeOffset? OptedOutAt);
