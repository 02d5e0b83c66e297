using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>A transcript is kept by channel and conversation, and read page by page.</summary>
public class MemoryTranscriptStoreTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly MemoryTranscriptStore _store = new();

    [Fact]
    public async Task A_long_transcript_is_read_page_by_page()
    {
        for (var i = 0; i < 45; i++)
            await LogAsync("c1", i);

        var pages = await PagesAsync(token => _store.GetTranscriptActivitiesAsync("test", "c1", token));

        Assert.Equal([20, 20, 5], pages.Select(page => page.Count));
        Assert.Equal(Enumerable.Range(0, 45).Select(Id), pages.SelectMany(page => page).Select(activity => activity.Id));
    }

    [Fact]
    public async Task What_arrives_late_stands_where_its_time_says()
    {
        await LogAsync("c1", 0);
        await LogAsync("c1", 2);
        await LogAsync("c1", 1);

        Assert.Equal(["00", "01", "02"], (await ReadAsync()).Select(activity => activity.Id));
    }

    [Fact]
    public async Task A_change_takes_the_place_and_the_time_of_what_it_changes()
    {
        await LogAsync("c1", 0);
        await LogAsync("c1", 1);
        await _store.LogActivityAsync(Change(ActivityTypes.MessageUpdate, 0, "new"));

        var items = await ReadAsync();
        Assert.Equal(["message", "message"], items.Select(item => item.Type));
        Assert.Equal(["new", null], items.Select(item => item.Text));
        Assert.Equal([Start, Start.AddMinutes(1)], items.Select(item => item.Timestamp));
    }

    [Fact]
    public async Task A_deletion_leaves_neither_text_nor_persons()
    {
        await LogAsync("c1", 0);
        await LogAsync("c1", 1);
        await _store.LogActivityAsync(Change(ActivityTypes.MessageDelete, 0, "x"));

        var gone = (await ReadAsync())[0];
        Assert.Equal(("messageDelete", Id(0), null), (gone.Type, gone.Id, gone.Text));
        Assert.Equal(("deleted", "deleted"), (gone.From.Id, gone.Recipient.Id));
        Assert.Equal((null, null), (gone.From.Name, gone.Recipient.Name));
        Assert.Equal((Start, Start), (gone.Timestamp, gone.LocalTimestamp));
        Assert.Equal(("test", "c1", "https://channel.example/"), (gone.ChannelId, gone.Conversation.Id, gone.ServiceUrl));
    }

    [Theory]
    [InlineData(ActivityTypes.MessageUpdate)]
    [InlineData(ActivityTypes.MessageDelete)]
    public async Task A_change_of_what_was_never_said_is_not_taken_down(string type)
    {
        await LogAsync("c1", 0);

        await _store.LogActivityAsync(Change(type, 7, "x"));

        Assert.Equal(Id(0), Assert.Single(await ReadAsync()).Id);
    }

    [Fact]
    public async Task What_is_older_than_the_start_is_left_out()
    {
        for (var i = 0; i < 45; i++)
            await LogAsync("c1", i);

        var pages = await PagesAsync(token => _store.GetTranscriptActivitiesAsync("test", "c1", token, Start.AddMinutes(10)));

        Assert.Equal([20, 15], pages.Select(page => page.Count));
        Assert.Equal(Id(10), pages[0][0].Id);
    }

    [Fact]
    public async Task A_start_after_the_end_gives_nothing()
    {
        await LogAsync("c1", 0);

        var page = await _store.GetTranscriptActivitiesAsync("test", "c1", startDate: Start.AddDays(1));

        Assert.Empty(page.Items);
        Assert.Null(page.ContinuationToken);
    }

    [Fact]
    public async Task Conversations_and_channels_do_not_mix()
    {
        await LogAsync("c1", 0);
        await LogAsync("c2", 1);
        await LogAsync("c1", 2, channelId: "other");

        Assert.Equal(Id(0), Assert.Single((await _store.GetTranscriptActivitiesAsync("test", "c1")).Items).Id);
        Assert.Equal(Id(2), Assert.Single((await _store.GetTranscriptActivitiesAsync("other", "c1")).Items).Id);
        Assert.Equal(["c1", "c2"], (await _store.ListTranscriptsAsync("test")).Items.Select(info => info.Id));
        Assert.Equal(["c1"], (await _store.ListTranscriptsAsync("other")).Items.Select(info => info.Id));
    }

    [Fact]
    public async Task The_conversations_of_a_channel_are_listed_page_by_page()
    {
        for (var i = 0; i < 25; i++)
            await LogAsync("c" + Id(i), i);

        var pages = await PagesAsync(token => _store.ListTranscriptsAsync("test", token));

        Assert.Equal([20, 5], pages.Select(page => page.Count));
        Assert.Equal(Enumerable.Range(0, 25).Select(i => "c" + Id(i)), pages.SelectMany(page => page).Select(info => info.Id));
    }

    [Fact]
    public async Task A_conversation_is_as_old_as_its_first_activity()
    {
        await LogAsync("c1", 3);
        await LogAsync("c1", 5);

        var info = Assert.Single((await _store.ListTranscriptsAsync("test")).Items);

        Assert.Equal("test", info.ChannelId);
        Assert.Equal("c1", info.Id);
        Assert.Equal(Start.AddMinutes(3), info.Created);
    }

    [Fact]
    public async Task A_deleted_transcript_is_gone_and_the_others_stay()
    {
        await LogAsync("c1", 0);
        await LogAsync("c2", 1);

        await _store.DeleteTranscriptAsync("test", "c1");
        await _store.DeleteTranscriptAsync("test", "never there");

        Assert.Empty((await _store.GetTranscriptActivitiesAsync("test", "c1")).Items);
        Assert.Equal("c2", Assert.Single((await _store.ListTranscriptsAsync("test")).Items).Id);
    }

    [Fact]
    public async Task What_was_never_said_is_empty()
    {
        Assert.Empty((await _store.GetTranscriptActivitiesAsync("test", "c1")).Items);
        Assert.Empty((await _store.ListTranscriptsAsync("test")).Items);
    }

    [Fact]
    public async Task Channel_and_conversation_are_needed()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _store.LogActivityAsync(null!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _store.GetTranscriptActivitiesAsync(null!, "c1"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _store.GetTranscriptActivitiesAsync("test", null!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _store.ListTranscriptsAsync(null!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _store.DeleteTranscriptAsync(null!, "c1"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _store.DeleteTranscriptAsync("test", null!));
    }

    private static string Id(int minute) => minute.ToString("D2", CultureInfo.InvariantCulture);

    private static async Task<List<List<T>>> PagesAsync<T>(Func<string?, Task<PagedResult<T>>> read)
    {
        var pages = new List<List<T>>();
        string? token = null;
        do
        {
            var page = await read(token);
            pages.Add([.. page.Items]);
            token = page.ContinuationToken;
        }
        while (token is not null);
        return pages;
    }

    private static Activity Change(string type, int minute, string text)
    {
        var change = RecordingAdapter.Incoming(type);
        change.Id = Id(minute);
        change.Text = text;
        change.Timestamp = Start.AddHours(1);
        return change;
    }

    private async Task<Activity[]> ReadAsync() =>
        [.. (await _store.GetTranscriptActivitiesAsync("test", "c1")).Items.Cast<Activity>()];

    private Task LogAsync(string conversationId, int minute, string channelId = "test")
    {
        var activity = RecordingAdapter.Incoming(ActivityTypes.Message, channelId);
        activity.Id = Id(minute);
        activity.Conversation = new ConversationAccount(id: conversationId);
        activity.Timestamp = Start.AddMinutes(minute);
        return _store.LogActivityAsync(activity);
    }
}
