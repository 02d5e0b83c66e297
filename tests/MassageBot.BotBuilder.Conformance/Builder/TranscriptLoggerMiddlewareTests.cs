using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

public class TranscriptLoggerMiddlewareTests
{
    private readonly MemoryTranscriptStore _store = new();
    private readonly RecordingAdapter _adapter = new();

    public TranscriptLoggerMiddlewareTests()
    {
        _adapter.Use(new TranscriptLoggerMiddleware(_store));
    }

    [Fact]
    public async Task What_came_in_and_what_went_out_is_taken_down_in_order()
    {
        var incoming = RecordingAdapter.Incoming();
        incoming.Text = "hello";

        await _adapter.RunAsync(incoming, async (turn, token) =>
        {
            var reply = MessageFactory.Text("first");
            await turn.SendActivityAsync(reply, token);
            reply.Text = "second";
            await turn.UpdateActivityAsync(reply, token);
            await turn.DeleteActivityAsync(reply.Id, token);
        });

        var page = await _store.GetTranscriptActivitiesAsync("test", "c1");
        Assert.Equal(["message", "message", "messageUpdate", "messageDelete"], page.Items.Select(activity => activity.Type));
        Assert.Equal(["hello", "first", "second", null], page.Items.Select(activity => ((Activity)activity).Text));
        Assert.Equal("out-1", page.Items[3].Id);
    }

    [Fact]
    public async Task A_long_transcript_is_read_page_by_page()
    {
        for (var i = 0; i < 45; i++)
        {
            var activity = RecordingAdapter.Incoming();
            activity.Id = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            await _store.LogActivityAsync(activity);
        }

        var ids = new List<string>();
        string? token = null;
        do
        {
            var page = await _store.GetTranscriptActivitiesAsync("test", "c1", token);
            ids.AddRange(page.Items.Select(activity => activity.Id));
            token = page.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal(45, ids.Distinct().Count());
        Assert.Equal(45, ids.Count);
    }

    [Fact]
    public async Task A_deleted_transcript_is_gone()
    {
        await _store.LogActivityAsync(RecordingAdapter.Incoming());
        Assert.Equal("c1", Assert.Single((await _store.ListTranscriptsAsync("test")).Items).Id);

        await _store.DeleteTranscriptAsync("test", "c1");

        Assert.Empty((await _store.GetTranscriptActivitiesAsync("test", "c1")).Items);
        Assert.Empty((await _store.ListTranscriptsAsync("test")).Items);
    }
}
