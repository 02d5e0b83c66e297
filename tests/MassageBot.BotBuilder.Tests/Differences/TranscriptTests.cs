using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>What our transcripts do differently on purpose.</summary>
public class TranscriptTests
{
    private readonly MemoryTranscriptStore _store = new();

    [Fact]
    public async Task A_turn_that_fails_is_taken_down_too()
    {
        var adapter = new TestAdapter().Use(new TranscriptLoggerMiddleware(_store));

        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.SendTextToBotAsync(
            "hello",
            async (turn, token) =>
            {
                await turn.SendActivityAsync("wait", cancellationToken: token);
                throw new InvalidOperationException("broken");
            },
            CancellationToken.None));

        var page = await _store.GetTranscriptActivitiesAsync("test", "Conversation1");
        Assert.Equal(["hello", "wait"], page.Items.Select(activity => activity.AsMessageActivity()?.Text));
    }

    [Fact]
    public async Task What_has_no_time_counts_as_new()
    {
        await LogAsync("1");

        var page = await _store.GetTranscriptActivitiesAsync("test", "c1", startDate: new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Single(page.Items);
    }

    [Fact]
    public async Task What_has_no_time_stands_after_what_was_taken_down_before_it()
    {
        await LogAsync("2", minute: 2);
        await LogAsync("answer to 2");
        await LogAsync("1", minute: 1);
        await LogAsync("answer to 1");
        await LogAsync("3", minute: 3);

        var page = await _store.GetTranscriptActivitiesAsync("test", "c1");

        Assert.Equal(["1", "answer to 1", "2", "answer to 2", "3"], page.Items.Select(activity => activity.Id));
    }

    [Fact]
    public async Task What_was_deleted_does_not_come_back_by_a_change()
    {
        await LogAsync("1", minute: 1);
        await _store.LogActivityAsync(Change(ActivityTypes.MessageDelete));
        await _store.LogActivityAsync(Change(ActivityTypes.MessageUpdate));

        var gone = (Activity)Assert.Single((await _store.GetTranscriptActivitiesAsync("test", "c1")).Items);
        Assert.Equal((ActivityTypes.MessageDelete, null), (gone.Type, gone.Text));

        static Activity Change(string type) => new() { Type = type, Id = "1", Text = "back", ChannelId = "test", Conversation = new ConversationAccount(id: "c1") };
    }

    [Fact]
    public async Task What_has_no_id_can_not_be_changed()
    {
        await LogAsync(null);
        await _store.LogActivityAsync(new Activity { Type = ActivityTypes.MessageDelete, ChannelId = "test", Conversation = new ConversationAccount(id: "c1") });

        Assert.Equal("message", Assert.Single((await _store.GetTranscriptActivitiesAsync("test", "c1")).Items).Type);
    }

    [Fact]
    public async Task Pages_end_where_they_should_though_all_have_the_same_id()
    {
        for (var i = 0; i < 45; i++)
            await LogAsync("the same");

        var sizes = new List<int>();
        string? token = null;
        do
        {
            var page = await _store.GetTranscriptActivitiesAsync("test", "c1", token);
            sizes.Add(page.Items.Length);
            token = page.ContinuationToken;
        }
        while (token is not null && sizes.Count < 10);

        Assert.Equal([20, 20, 5], sizes);
    }

    [Fact]
    public async Task What_does_not_say_where_it_belongs_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _store.LogActivityAsync(new Activity { ChannelId = "test" }));

    private Task LogAsync(string? id, int? minute = null) => _store.LogActivityAsync(new Activity
    {
        Type = ActivityTypes.Message,
        Id = id!,
        Timestamp = minute is { } past ? new DateTimeOffset(2026, 3, 1, 9, past, 0, TimeSpan.Zero) : null,
        ChannelId = "test",
        Conversation = new ConversationAccount(id: "c1"),
    });
}
