using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Keeps what was said in memory, for tests, in pages of 20. What has no timestamp counts as new: our subset has no
/// clock, so an activity has the time that its channel gave it or none.
/// </summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Channel, string Conversation), List<IActivity>> _transcripts = [];

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The activity lacks the channel or the conversation.</exception>
    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrEmpty(activity.ChannelId) || string.IsNullOrEmpty(activity.Conversation?.Id))
            throw new ArgumentException("The activity lacks the channelId or the conversation id by which it is kept.", nameof(activity));

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

            // By place, because a message and its change have the same id.
            return Task.FromResult(PageOf(
                wanted.Select((activity, place) => (activity, place.ToString(CultureInfo.InvariantCulture))),
                continuationToken));
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
                })
                .OrderBy(info => info.Created)
                .ThenBy(info => info.Id, StringComparer.Ordinal);
            return Task.FromResult(PageOf(wanted.Select(info => (info, info.Id)), continuationToken));
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

    private static PagedResult<T> PageOf<T>(IEnumerable<(T Item, string Token)> items, string? after)
    {
        var rest = after is null ? items : items.SkipWhile(item => item.Token != after).Skip(1);
        var page = rest.Take(PageSize + 1).ToArray();
        var result = new PagedResult<T> { Items = [.. page.Take(PageSize).Select(item => item.Item)] };
        if (page.Length > PageSize)
            result.ContinuationToken = page[PageSize - 1].Token;
        return result;
    }
}
