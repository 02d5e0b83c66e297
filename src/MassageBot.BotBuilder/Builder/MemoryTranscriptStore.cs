using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps what was said in memory, for tests.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Channel, string Conversation), List<IActivity>> _transcripts = [];

    /// <inheritdoc />
    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var key = (activity.ChannelId, activity.Conversation.Id);
        lock (_lock)
        {
            if (!_transcripts.TryGetValue(key, out var transcript))
                _transcripts[key] = transcript = [];
            transcript.Add(activity);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string? continuationToken = null,
        DateTimeOffset startDate = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(channelId);
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        lock (_lock)
        {
            var transcript = _transcripts.GetValueOrDefault((channelId, conversationId)) ?? [];
            var wanted = transcript.Where(activity => (activity.Timestamp ?? DateTimeOffset.MaxValue) >= startDate);
            return Task.FromResult(PageOf(wanted, activity => activity.Id, continuationToken));
        }
    }

    /// <inheritdoc />
    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(channelId);
        lock (_lock)
        {
            var wanted = _transcripts
                .Where(transcript => transcript.Key.Channel == channelId)
                .Select(transcript => new TranscriptInfo
                {
                    ChannelId = channelId,
                    Id = transcript.Key.Conversation,
                    Created = transcript.Value[0].Timestamp ?? default,
                });
            return Task.FromResult(PageOf(wanted, info => info.Id, continuationToken));
        }
    }

    /// <inheritdoc />
    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentException.ThrowIfNullOrEmpty(channelId);
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        lock (_lock)
            _transcripts.Remove((channelId, conversationId));
        return Task.CompletedTask;
    }

    private static PagedResult<T> PageOf<T>(IEnumerable<T> items, Func<T, string> idOf, string? after)
    {
        var rest = after is null ? items : items.SkipWhile(item => idOf(item) != after).Skip(1);
        var page = rest.Take(PageSize + 1).ToArray();
        return page.Length > PageSize
            ? new PagedResult<T> { Items = page[..PageSize], ContinuationToken = idOf(page[PageSize - 1]) }
            : new PagedResult<T> { Items = page };
    }
}
