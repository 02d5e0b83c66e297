using MassageBot.Retention;
using MassageBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Tests.Retention;

public sealed class DailyRetentionTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero));
    private readonly FakeRetention _retention = new();

    [Fact]
    public async Task It_removes_once_a_day_until_nothing_is_left_and_goes_on_after_a_failure()
    {
        using var daily = Daily(new RetentionOptions());
        await daily.StartAsync(CancellationToken.None);

        _retention.Left = 3;
        await RunsAsync(TimeSpan.FromMinutes(10), runs: 4);
        Assert.Equal(0, _retention.Left);
        _retention.Fails = true;
        await RunsAsync(TimeSpan.FromDays(1), runs: 5);
        _retention.Fails = false;
        var before = _time.GetUtcNow();
        await RunsAsync(TimeSpan.FromDays(1), runs: 6);

        // The clock may have been turned on between the run's look at it and its end.
        await daily.StopAsync(CancellationToken.None);
        Assert.InRange(_retention.Asked[^1].Conversations!.Value + TimeSpan.FromDays(365), before, _time.GetUtcNow());
    }

    [Fact]
    public async Task Switched_off_it_removes_nothing()
    {
        using var daily = Daily(new RetentionOptions { Enabled = false });
        await daily.StartAsync(CancellationToken.None);
        await daily.ExecuteTask!;
        _time.Advance(TimeSpan.FromDays(3));

        Assert.Empty(_retention.Asked);
    }

    private DailyRetention Daily(RetentionOptions options) =>
        new(new RetentionPass(_retention, Options.Create(options)), Options.Create(options), _time, NullLogger<DailyRetention>.Instance);

    private async Task RunsAsync(TimeSpan after, int runs)
    {
        // The service may not yet have begun to wait: the clock is turned until it runs.
        _time.Advance(after);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (_retention.Asked.Count < runs)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
            _time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private sealed class FakeRetention : IRetention
    {
        public List<RetentionCuts> Asked { get; } = [];

        public int Left { get; set; }

        public bool Fails { get; set; }

        public Task<RetentionCount> CountAsync(RetentionCuts cuts, CancellationToken cancellationToken) => Task.FromResult(default(RetentionCount));

        public Task<RetentionCount> RemoveAsync(RetentionCuts cuts, int limit, CancellationToken cancellationToken)
        {
            Asked.Add(cuts);
            if (Fails)
                throw new StorageException(StorageErrors.Failed, "A fault was planned");
            var removed = Math.Min(Left, 1);
            Left -= removed;
            return Task.FromResult(new RetentionCount(removed, 0, 0, 0, 0));
        }
    }
}
