using MassageBot.Storage;

namespace MassageBot.Tests.Turns;

/// <summary>The real outbox, which can't be told for a while what was sent.</summary>
public sealed class ForgetfulOutbox(IOutboxStore inner) : IOutboxStore
{
    /// <summary>Whether it can't be told.</summary>
    public bool IsDeaf { get; set; }

    public Task<IReadOnlyList<OutboxItem>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => inner.DueAsync(now, limit, cancellationToken);

    public Task<IReadOnlyList<OutboxItem>> ClaimAsync(string owner, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken) =>
        inner.ClaimAsync(owner, now, until, limit, cancellationToken);

    public Task MarkSentAsync(long id, string? channelActivityId, CancellationToken cancellationToken) => IsDeaf
        ? throw new StorageException(StorageErrors.Busy, "A fault was planned")
        : inner.MarkSentAsync(id, channelActivityId, cancellationToken);

    public Task MarkFailedAsync(long id, DateTimeOffset? nextAttemptAt, string reasonCode, CancellationToken cancellationToken) =>
        inner.MarkFailedAsync(id, nextAttemptAt, reasonCode, cancellationToken);

    public Task<int> HoldAsync(OutboxItem item, string reasonCode, CancellationToken cancellationToken) => inner.HoldAsync(item, reasonCode, cancellationToken);

    public Task<IReadOnlyList<OutboxTrouble>> ListTroubleAsync(int limit, CancellationToken cancellationToken) => inner.ListTroubleAsync(limit, cancellationToken);

    public Task<int> RetryAsync(long? id, DateTimeOffset now, CancellationToken cancellationToken) => inner.RetryAsync(id, now, cancellationToken);

    public Task<OutboxCount> CountAsync(CancellationToken cancellationToken) => inner.CountAsync(cancellationToken);
}
