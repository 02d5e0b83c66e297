using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Testing;

/// <summary>A clock that stands until the test turns it, and tells when somebody began to wait on it, so that it is not turned too early.</summary>
public sealed class WatchedTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _begun = [];
    private readonly List<(Predicate<TimeSpan> IsWanted, TaskCompletionSource Begun)> _watchers = [];

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (_lock)
        {
            _begun.Add(dueTime);
            foreach (var (isWanted, begun) in _watchers)
            {
                if (isWanted(dueTime))
                    begun.TrySetResult();
            }
        }

        return timer;
    }

    /// <summary>Ends when a wait of such a length has begun.</summary>
    public Task WhenWaitBeginsAsync(Predicate<TimeSpan> isWanted)
    {
        ArgumentNullException.ThrowIfNull(isWanted);
        lock (_lock)
        {
            if (_begun.Exists(isWanted))
                return Task.CompletedTask;
            var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((isWanted, begun));
            return begun.Task;
        }
    }
}
