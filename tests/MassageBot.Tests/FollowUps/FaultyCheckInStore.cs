using MassageBot.Storage;
using MassageBot.Tests.Turns;

namespace MassageBot.Tests.FollowUps;

/// <summary>The real store, with a fault at chosen calls of the dispatcher: before anything is written, or after, as when the process dies.</summary>
internal sealed class FaultyCheckInStore(ICheckInStore inner) : ICheckInStore
{
    /// <summary>Whether the next claim or settlement fails; asked once a call.</summary>
    public Func<string, Fault> Plan { get; set; } = _ => Fault.None;

    public Task<CheckInClaims> ClaimAsync(DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken) =>
        CallAsync("claim", () => inner.ClaimAsync(now, until, limit, cancellationToken));

    public Task<CheckInSettlement> SettleAsync(IReadOnlyList<CheckInDecision> decisions, DateTimeOffset now, TimeSpan spacing, CancellationToken cancellationToken) =>
        CallAsync("settle", () => inner.SettleAsync(decisions, now, spacing, cancellationToken));

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken) => inner.NextAsync(cancellationToken);

    public Task<IReadOnlyList<CheckInRecord>> ListAsync(DateTimeOffset from, DateTimeOffset to, int limit, CancellationToken cancellationToken) =>
        inner.ListAsync(from, to, limit, cancellationToken);

    public Task<CheckInRecord?> FindAsync(long id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public Task<IReadOnlyList<CheckInRecord>> ListOfTreatmentAsync(string treatmentExternalId, CancellationToken cancellationToken) =>
        inner.ListOfTreatmentAsync(treatmentExternalId, cancellationToken);

    public Task<int> WithdrawAsync(string treatmentExternalId, CancellationToken cancellationToken) => inner.WithdrawAsync(treatmentExternalId, cancellationToken);

    public Task<bool> FailAsync(long id, string reason, CancellationToken cancellationToken) => inner.FailAsync(id, reason, cancellationToken);

    public Task<DateTimeOffset?> PausedSinceAsync(CancellationToken cancellationToken) => inner.PausedSinceAsync(cancellationToken);

    public Task<bool> SetPausedAsync(bool paused, DateTimeOffset at, CancellationToken cancellationToken) => inner.SetPausedAsync(paused, at, cancellationToken);

    private async Task<T> CallAsync<T>(string name, Func<Task<T>> call)
    {
        var fault = Plan(name);
        if (fault == Fault.Before)
            throw new StorageException(StorageErrors.Failed, "A fault was planned before " + name);
        var result = await call();
        return fault == Fault.After ? throw new StorageException(StorageErrors.Failed, "A fault was planned after " + name) : result;
    }
}
