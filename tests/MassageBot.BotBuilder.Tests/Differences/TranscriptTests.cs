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

        var page = await _store.GetTranscriptActivitiesAsync("test", "convo1");
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
    public async Task Pages_end_where_they_should_though_a_message_and_its_change_have_the_same_id()
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

    private Task LogAsync(string id) => _store.LogActivityAsync(new Activity
    {
        Type = ActivityTypes.Message,
        Id = id,
        ChannelId = "test",
        Conversation = new ConversationAccount(id: "c1"),
    });
}
