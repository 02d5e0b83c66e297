using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
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
        Assert.Equal("message", sent.Type);
        Assert.Equal("hello", sent.Text);
        Assert.Equal("u1", sent.Recipient.Id);
        Assert.Equal("b1", sent.From.Id);
        Assert.Equal("c1", sent.Conversation.Id);
        Assert.Equal("test", sent.ChannelId);
        Assert.Equal("https://channel.example/", sent.ServiceUrl);
        Assert.Equal("in-1", sent.ReplyToId);
    }

    [Fact]
    public async Task A_text_may_come_with_words_to_speak_and_a_hint()
    {
        using var turn = Turn();

        await turn.SendActivityAsync("hello", "<speak>hello</speak>", InputHints.ExpectingInput);

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal("<speak>hello</speak>", sent.Speak);
        Assert.Equal("expectingInput", sent.InputHint);
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
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null!));
    }

    [Fact]
    public async Task Nothing_is_refused()
    {
        using var turn = Turn();

        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.UpdateActivityAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync((string)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync((ConversationReference)null!));
    }

    [Fact]
    public void A_turn_needs_an_adapter_and_an_activity()
    {
        Assert.Throws<ArgumentNullException>(() => new TurnContext((BotAdapter)null!, new Activity()));
        Assert.Throws<ArgumentNullException>(() => new TurnContext(_adapter, null!));
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

        await turn.SendActivityAsync(Activity.CreateTraceActivity("note"));
        await turn.TraceActivityAsync("note", new { Depth = 2 });
        Assert.False(turn.Responded);

        await turn.SendActivitiesAsync([Activity.CreateTraceActivity("note"), MessageFactory.Text("hello")]);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Everything_but_a_trace_is_an_answer()
    {
        using var turn = Turn();

        await turn.SendActivityAsync(Activity.CreateTypingActivity());

        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task A_change_and_a_deletion_are_not_answers()
    {
        using var turn = Turn();

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "7"));
        await turn.DeleteActivityAsync("8");

        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task Expected_replies_are_kept_and_not_sent()
    {
        using var turn = Turn(DeliveryModes.ExpectReplies);

        await turn.SendActivityAsync("hello");
        await turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")]);

        Assert.Empty(_adapter.Sent);
        Assert.Equal(["hello", "one", "two"], turn.BufferedReplyActivities.Select(activity => activity.Text));
        Assert.Equal("in-1", turn.BufferedReplyActivities[0].ReplyToId);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Expected_replies_pass_the_handlers_too()
    {
        using var turn = Turn(DeliveryModes.ExpectReplies);
        turn.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text = "changed";
            return next();
        });

        await turn.SendActivityAsync("hello");

        Assert.Equal("changed", Assert.Single(turn.BufferedReplyActivities).Text);
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("notification")]
    [InlineData(null)]
    public async Task With_another_delivery_mode_replies_are_sent(string? mode)
    {
        using var turn = Turn(mode);

        await turn.SendActivityAsync("hello");

        Assert.Single(_adapter.Sent);
        Assert.Empty(turn.BufferedReplyActivities);
    }

    [Fact]
    public async Task A_trace_says_what_it_is_about()
    {
        using var turn = Turn();

        await turn.TraceActivityAsync("state", new Depth { Value = 2 }, label: "Depth of the stack");

        var trace = Assert.Single(_adapter.Sent);
        Assert.Equal("trace", trace.Type);
        Assert.Equal("state", trace.Name);
        Assert.Equal("Depth of the stack", trace.Label);
        Assert.Equal(nameof(Depth), trace.ValueType);
        Assert.Equal(2, Assert.IsType<Depth>(trace.Value).Value);
        Assert.Equal("u1", trace.Recipient.Id);
        Assert.Equal("in-1", trace.ReplyToId);
    }

    [Fact]
    public async Task A_trace_may_name_the_type_of_its_value_itself()
    {
        using var turn = Turn();

        await turn.TraceActivityAsync("state", "text", "https://example.org/state");
        await turn.TraceActivityAsync("nothing");

        Assert.Equal("https://example.org/state", _adapter.Sent[0].ValueType);
        Assert.Null(_adapter.Sent[1].ValueType);
    }

    [Fact]
    public async Task A_turn_seen_as_one_of_a_type_is_still_the_same_turn()
    {
        using var turn = Turn();
        var seen = new List<string>();
        ITurnContext<IMessageActivity> typed = new DelegatingTurnContext<IMessageActivity>(turn);
        typed.OnSendActivities((_, _, next) => NoteAsync("send", next));
        typed.OnUpdateActivity((_, _, next) => NoteAsync("update", next));
        typed.OnDeleteActivity(async (_, _, next) =>
        {
            seen.Add("delete");
            await next();
        });

        await typed.SendActivityAsync("hello");
        await typed.SendActivityAsync(MessageFactory.Text("one"));
        await typed.SendActivitiesAsync([MessageFactory.Text("two")]);
        await typed.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "7"));
        await typed.DeleteActivityAsync("8");
        await typed.DeleteActivityAsync(turn.Activity.GetConversationReference());

        Assert.Equal(["send", "send", "send", "update", "delete", "delete"], seen);
        Assert.Same(turn.Activity, typed.Activity);
        Assert.Same(turn.TurnState, typed.TurnState);
        Assert.Same(_adapter, typed.Adapter);
        Assert.True(typed.Responded);

        async Task<T> NoteAsync<T>(string name, Func<Task<T>> next)
        {
            seen.Add(name);
            return await next();
        }
    }

    [Fact]
    public async Task A_turn_for_another_activity_shares_what_the_first_one_has()
    {
        using var turn = Turn();
        turn.TurnState.Set("name", "value");
        var other = RecordingAdapter.Incoming(ActivityTypes.Event);

        using var second = new TurnContext(turn, other);
        await second.SendActivityAsync("hello");

        Assert.Same(other, second.Activity);
        Assert.Same(turn.Adapter, second.Adapter);
        Assert.Equal("value", second.TurnState.Get<string>("name"));
        Assert.Single(_adapter.Sent);
    }

    [Fact]
    public async Task A_turn_that_is_over_sends_nothing_any_more()
    {
        var turn = Turn();
        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("late"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync(MessageFactory.Text("late")));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivitiesAsync([MessageFactory.Text("late")]));
        Assert.Empty(_adapter.Sent);
    }

    private TurnContext Turn(string? deliveryMode = null)
    {
        var incoming = RecordingAdapter.Incoming();
        incoming.DeliveryMode = deliveryMode;
        return new TurnContext(_adapter, incoming);
    }

    private sealed class Depth
    {
        public int Value { get; set; }
    }
}
