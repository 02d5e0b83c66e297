using System.Globalization;
using MassageBot.BotBuilder;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Keeps what was said in memory, for tests, in the order of its time and in pages of 20. A change takes the place of the
/// activity that it changes; a deletion leaves only where and when the activity was. What has no timestamp stands after
/// what was taken down before it and counts as new: our subset has no clock, so an activity has the time that its channel
/// gave it or none.
/// </summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;
    private const string DeletedId = "deleted";

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Channel, string Conversation), List<IActivity>> _transcripts = [];

    /// <summary>Takes down an activity; one of type messageUpdate or messageDelete only if it is known by its id.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>A task that has ended.</returns>
    /// <exception cref="ArgumentException">The activity lacks the channel or the conversation.</exception>
    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrEmpty(activity.ChannelId) || string.IsNullOrEmpty(activity.Conversation?.Id))
            throw new ArgumentException("The activity lacks the channelId or the conversation id by which it is kept.", nameof(activity));

        var key = (activity.ChannelId, activity.Conversation.Id);
        lock (_lock)
        {
            var transcript = _transcripts.GetValueOrDefault(key);
            if (activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete)
                Change(transcript ?? [], activity);
            else if (transcript is null)
                _transcripts[key] = [activity];
            else
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
            var wanted = InOrder(transcript).Where(item => (item.Activity.Timestamp ?? DateTimeOffset.MaxValue) >= startDate);

            // Pages end by place: an id may be missing, and two activities may have the same.
            return Task.FromResult(PageOf(
                wanted.Select(item => (item.Activity, item.Place.ToString(CultureInfo.InvariantCulture))),
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

    private static void Change(List<IActivity> transcript, IActivity change)
    {
        var place = transcript.FindIndex(known => known.Id is not null && known.Id == change.Id);
        if (place >= 0 && transcript[place].Type != ActivityTypes.MessageDelete)
            transcript[place] = change.Type == ActivityTypes.MessageUpdate ? Changed(transcript[place], change) : Deleted(transcript[place]);
    }

    private static Activity Changed(IActivity known, IActivity update)
    {
        var changed = BotJson.ReadActivity(BotJson.WriteUtf8(update));
        changed.Type = known.Type;
        changed.Timestamp = known.Timestamp;
        changed.LocalTimestamp = known.LocalTimestamp;
        return changed;
    }

    private static Activity Deleted(IActivity known) => new()
    {
        Type = ActivityTypes.MessageDelete,
        Id = known.Id,
        Timestamp = known.Timestamp,
        LocalTimestamp = known.Timestamp,
        ServiceUrl = known.ServiceUrl,
        ChannelId = known.ChannelId,
        From = new ChannelAccount(DeletedId, role: known.From?.Role),
        Recipient = new ChannelAccount(DeletedId, role: known.Recipient?.Role),
        Conversation = known.Conversation,
        Locale = known.GetLocale(),
        ReplyToId = known.ReplyToId,
    };

    private static IEnumerable<(IActivity Activity, int Place)> InOrder(List<IActivity> transcript)
    {
        var time = DateTimeOffset.MinValue;
        return transcript
            .Select((activity, place) => (Activity: activity, Place: place, Time: time = activity.Timestamp ?? time))
            .ToArray()
            .OrderBy(item => item.Time)
            .Select(item => (item.Activity, item.Place));
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
