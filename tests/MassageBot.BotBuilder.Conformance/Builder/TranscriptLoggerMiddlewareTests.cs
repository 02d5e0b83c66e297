using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>Everything said is taken down.</summary>
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
        await RunAsync(async (turn, token) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: token);
            await turn.SendActivityAsync("two", cancellationToken: token);
        });

        Assert.Equal(["hello", "one", "two"], (await ReadAsync()).Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_change_stands_in_the_place_of_what_was_changed()
    {
        await RunAsync(async (turn, token) =>
        {
            var reply = MessageFactory.Text("first");
            await turn.SendActivityAsync(reply, token);
            await turn.SendActivityAsync("last", cancellationToken: token);
            reply.Text = "changed";
            await turn.UpdateActivityAsync(reply, token);
        });

        var items = await ReadAsync();
        Assert.Equal(["hello", "changed", "last"], items.Select(activity => activity.Text));
        Assert.All(items, item => Assert.Equal("message", item.Type));
    }

    [Fact]
    public async Task Of_what_was_deleted_only_the_place_is_left()
    {
        await RunAsync(async (turn, token) =>
        {
            var reply = MessageFactory.Text("wrong");
            await turn.SendActivityAsync(reply, token);
            await turn.SendActivityAsync("last", cancellationToken: token);
            await turn.DeleteActivityAsync(reply.Id, token);
        });

        var items = await ReadAsync();
        Assert.Equal(["hello", null, "last"], items.Select(activity => activity.Text));
        Assert.Equal(("messageDelete", "out-1"), (items[1].Type, items[1].Id));
    }

    [Fact]
    public async Task What_was_sent_is_taken_down_with_the_id_of_the_channel()
    {
        await RunAsync((turn, token) => turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")], token));

        Assert.Equal(["in-1", "out-1", "out-2"], (await ReadAsync()).Select(activity => activity.Id));
    }

    [Fact]
    public async Task A_later_change_of_the_object_does_not_change_what_was_taken_down()
    {
        await RunAsync(async (turn, token) =>
        {
            var reply = MessageFactory.Text("as sent");
            await turn.SendActivityAsync(reply, token);
            reply.Text = "changed";
            turn.Activity.Text = "changed too";
        });

        Assert.Equal(["hello", "as sent"], (await ReadAsync()).Select(activity => activity.Text));
    }

    [Fact]
    public async Task What_later_middleware_did_to_a_message_is_taken_down_as_it_was_sent()
    {
        _adapter.Use(new ShoutingMiddleware());

        await RunAsync((turn, token) => turn.SendActivityAsync("quiet", cancellationToken: token));

        Assert.Equal(["hello", "QUIET"], (await ReadAsync()).Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_turn_without_an_answer_is_taken_down_too()
    {
        await RunAsync((_, _) => Task.CompletedTask);

        Assert.Equal(["hello"], (await ReadAsync()).Select(activity => activity.Text));
    }

    [Fact]
    public void A_logger_is_needed() => Assert.Throws<ArgumentNullException>(() => new TranscriptLoggerMiddleware(null!));

    private Task RunAsync(BotCallbackHandler bot)
    {
        var incoming = RecordingAdapter.Incoming();
        incoming.Text = "hello";
        return _adapter.RunAsync(incoming, bot);
    }

    private async Task<Activity[]> ReadAsync() =>
        [.. (await _store.GetTranscriptActivitiesAsync("test", "c1")).Items.Cast<Activity>()];

    private sealed class ShoutingMiddleware : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            turnContext.OnSendActivities((_, activities, send) =>
            {
                activities.ForEach(activity => activity.Text = activity.Text?.ToUpperInvariant());
                return send();
            });
            return next(cancellationToken);
        }
    }
}
