using System.Collections.Concurrent;
using MassageBot.FollowUps;
using MassageBot.Storage;

namespace MassageBot.Tests.FollowUps;

/// <summary>A mail that keeps what it was handed, once for each id, and can be told to fail.</summary>
internal sealed class FakeCheckInMail : ICheckInMail
{
    private readonly ConcurrentDictionary<string, string> _taken = new();

    public bool IsAvailable { get; set; } = true;

    public Func<DueCheckIn, CheckInMailResult> Answer { get; set; } = _ => CheckInMailResult.Taken;

    /// <summary>Addresses and steps.</summary>
    public IReadOnlyList<string> Taken => [.. _taken.Values.Order(StringComparer.Ordinal)];

    public Task<CheckInMailResult> HandAsync(DueCheckIn checkIn, CancellationToken cancellationToken)
    {
        var result = Answer(checkIn);
        if (result.IsTaken)
            _taken.TryAdd(CheckInEvents.IdOf(checkIn.Id, checkIn.IsReminder), $"{checkIn.Client.Email} {checkIn.Step}{(checkIn.IsReminder ? " reminder" : "")}");
        return Task.FromResult(result);
    }
}
