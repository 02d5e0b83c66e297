namespace MassageBot.Storage;

/// <summary>How full the outbox is.</summary>
/// <param name="Waiting">Activities still to be sent.</param>
/// <param name="Dead">Activities that were given up.</param>
public sealed record OutboxCount(long Waiting, long Dead);
