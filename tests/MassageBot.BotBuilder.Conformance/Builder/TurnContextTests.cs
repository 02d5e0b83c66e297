using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>Rule 4.</summary>
public class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task A_reply_is_addressed_to_the_one_who_wrote()
    {
        using var turn = Turn();

        await turn.SendActivityAsync("hello");

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal("hello", sent.Text);
        Assert.Equal("u1", sent.Recipient.Id);
        Assert.Equal("b1", sent.From.Id);
        Assert.Equal("c1", sent.Conversation.Id);
        Assert.Equal("test", sent.ChannelId);
        Assert.Equal("https://channel.example/", sent.ServiceUrl);
        Assert.Equal("in-1", sent.ReplyToId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public async Task An_empty_text_is_refused(string? text)
    {
        using var turn = Turn();

        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(text!));
    }

    [Fact]
    public async Task An_empty_list_is_refused()
    {
        using var turn = Turn();

        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
    }

    [Fact]
    public async Task The_ids_of_the_channel_are_copied_back()
    {
        using var turn = Turn();
        var one = MessageFactory.Text("one");
        var two = MessageFactory.Text("two");

        var responses = await turn.SendActivitiesAsync([one, two]);

        Assert.Equal(["out-1", "out-2"], responses.Select(response => response.Id));
        Assert.Equal("out-1", one.Id);
        Assert.Equal("out-2", two.Id);
    }

    [Fact]
    public async Task A_trace_is_not_an_answer()
    {
        using var turn = Turn();

        await turn.SendActivityAsync((IActivity)Activity.CreateTraceActivity("note"));
        Assert.False(turn.Responded);

        await turn.SendActivityAsync("hello");
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Handlers_run_in_order_before_the_adapter()
    {
        using var turn = Turn();
        var order = new List<string>();
        turn.OnSendActivities(Note("first")).OnSendActivities(Note("second"));

        await turn.SendActivityAsync("hello");

        Assert.Equal(["first", "second", "second back", "first back"], order);

        SendActivitiesHandler Note(string name) => async (_, _, next) =>
        {
            order.Add(name);
            var responses = await next();
            order.Add(name + " back");
            return responses;
        };
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_stops_the_sending()
    {
        using var turn = Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>()));

        var response = await turn.SendActivityAsync("hello");

        Assert.Empty(_adapter.Sent);
        Assert.False(turn.Responded);
        Assert.Null(response.Id);
    }

    [Fact]
    public async Task A_handler_may_change_what_is_sent()
    {
        using var turn = Turn();
        turn.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text = "changed";
            activities.Add(new Activity(ActivityTypes.Message, text: "added"));
            return next();
        });

        await turn.SendActivityAsync("hello");

        Assert.Equal(["changed", "added"], _adapter.Sent.Select(activity => activity.Text));
    }

    [Fact]
    public async Task Expected_replies_are_kept_and_not_sent()
    {
        using var turn = Turn(DeliveryModes.ExpectReplies);

        await turn.SendActivityAsync("hello");

        Assert.Empty(_adapter.Sent);
        Assert.Equal("hello", Assert.Single(turn.BufferedReplyActivities).Text);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Changes_and_deletions_pass_their_handlers()
    {
        using var turn = Turn();
        var seen = new List<string>();
        turn.OnUpdateActivity((_, activity, next) =>
        {
            seen.Add("update " + activity.Id);
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add("delete " + reference.ActivityId);
            return next();
        });

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "7"));
        await turn.DeleteActivityAsync("8");

        Assert.Equal(["update 7", "delete 8"], seen);
        Assert.Equal("c1", Assert.Single(_adapter.Updated).Conversation.Id);
        Assert.Equal("8", Assert.Single(_adapter.Deleted).ActivityId);
    }

    [Fact]
    public void Values_of_the_turn_are_found_by_type_and_by_name()
    {
        using var turn = Turn();

        turn.TurnState.Set("by name", "one");
        turn.TurnState.Set(new List<int> { 2 });

        Assert.Equal("one", turn.TurnState.Get<string>("by name"));
        Assert.Equal([2], turn.TurnState.Get<List<int>>()!);
        Assert.Null(turn.TurnState.Get<List<string>>());
    }

    [Fact]
    public void Values_of_the_turn_are_disposed_with_it()
    {
        var value = new Disposable();
        using (var turn = Turn())
            turn.TurnState.Set(value);

        Assert.True(value.IsDisposed);
    }

    private TurnContext Turn(string? deliveryMode = null)
    {
        var incoming = RecordingAdapter.Incoming();
        incoming.DeliveryMode = deliveryMode;
        return new TurnContext(_adapter, incoming);
    }

    private sealed class Disposable : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
