using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Retention;

/// <summary>Removes everything that is over at a moment, in small transactions, so that a client's turn never waits long for it.</summary>
internal sealed class RetentionPass(IRetention retention, IOptions<RetentionOptions> options)
{
    private const int BatchSize = 100;

    /// <summary>How much is over at a moment.</summary>
    public Task<RetentionCount> CountAsync(DateTimeOffset now, CancellationToken cancellationToken) => retention.CountAsync(options.Value.At(now), cancellationToken);

    /// <summary>Removes it.</summary>
    public async Task<RetentionCount> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var cuts = options.Value.At(now);
        var all = default(RetentionCount);
        RetentionCount batch;
        while ((batch = await retention.RemoveAsync(cuts, BatchSize, cancellationToken)).Total > 0)
            all += batch;
        return all;
    }
}
