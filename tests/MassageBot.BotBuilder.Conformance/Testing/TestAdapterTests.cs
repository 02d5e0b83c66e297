using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Testing;

/// <summary>Rule 16.</summary>
public class TestAdapterTests
{
    [Fact]
    public async Task A_user_talks_to_a_bot_on_the_channel_test()
    {
        var seen = new List<Activity>();
        await new TestFlow(new TestAdapter(), Noting(seen)).Send("one").Send("two").StartTestAsync();

        var first = seen[0];
        Assert.Equal("test", first.ChannelId);
        Assert.Equal("https://test.com", first.ServiceUrl);
        Assert.Equal("user1", first.From.Id);
        Assert.Equal("User1", first.From.Name);
        Assert.Equal("bot", first.Recipient.Id);
        Assert.Equal("Bot", first.Recipient.Name);
        Assert.Equal(("Conversation1", "convo1"), (first.Conversation.Id, first.Conversation.ConversationType));
        Assert.Equal("en-us", first.Locale, ignoreCase: true);
    }

    [Fact]
    public async Task Each_turn_has_an_id_of_its_own_counted_on_from_the_last_even_if_the_activity_has_one()
    {
        var seen = new List<Activity>();
        var adapter = new TestAdapter();

        await adapter.ProcessActivityAsync(new Activity { Text = "one" }, Noting(seen));
        await adapter.ProcessActivityAsync(new Activity { Text = "two", Id = "mine" }, Noting(seen));
        await adapter.ProcessActivityAsync(adapter.MakeActivity("three"), Noting(seen));
        await adapter.SendTextToBotAsync("four", Noting(seen), CancellationToken.None);

        Assert.Equal(["0", "1", "3", "5"], seen.Select(activity => activity.Id));
    }

    [Fact]
    public async Task The_channel_can_be_another_one()
    {
        var seen = new List<Activity>();

        await new TestAdapter("directline").SendTextToBotAsync("hello", Noting(seen), CancellationToken.None);

        Assert.Equal("directline", Assert.Single(seen).ChannelId);
    }

    [Fact]
    public async Task The_conversation_can_be_another_one()
    {
        var seen = new List<Activity>();
        var conversation = TestAdapter.CreateConversation("Back pain", "Una", "Clinic");

        await new TestAdapter(conversation).SendTextToBotAsync("hello", Noting(seen), CancellationToken.None);

        var message = Assert.Single(seen);
        Assert.Equal(("Back pain", "Back pain"), (message.Conversation.Id, message.Conversation.ConversationType));
        Assert.Equal("una", message.From.Id);
        Assert.Equal("Una", message.From.Name);
        Assert.Equal("clinic", message.Recipient.Id);
        Assert.Equal("Clinic", message.Recipient.Name);
    }

    [Fact]
    public async Task The_user_speaks_the_language_that_is_set()
    {
        var seen = new List<Activity>();

        await new TestAdapter { Locale = "de-DE" }.SendTextToBotAsync("hallo", Noting(seen), CancellationToken.None);

        Assert.Equal("de-DE", Assert.Single(seen).Locale);
    }

    [Fact]
    public async Task What_an_activity_lacks_is_filled_in_from_the_conversation()
    {
        var seen = new List<Activity>();

        await new TestAdapter().ProcessActivityAsync(new Activity { Text = "hello" }, Noting(seen));

        var message = Assert.Single(seen);
        Assert.Equal("message", message.Type);
        Assert.Equal("test", message.ChannelId);
        Assert.Equal("user1", message.From.Id);
        Assert.Equal("bot", message.Recipient.Id);
        Assert.Equal("Conversation1", message.Conversation.Id);
        Assert.NotNull(message.Id);
    }

    [Fact]
    public async Task Another_user_and_another_type_are_kept()
    {
        var seen = new List<Activity>();

        await new TestAdapter().ProcessActivityAsync(
            new Activity { Type = ActivityTypes.Event, Name = "booked", From = new ChannelAccount("u2") },
            Noting(seen));

        var booked = Assert.Single(seen);
        Assert.Equal("event", booked.Type);
        Assert.Equal("u2", booked.From.Id);
    }

    [Fact]
    public async Task Traces_are_dropped_unless_asked_for()
    {
        Assert.Equal(["hello"], await RepliesAsync(new TestAdapter()));
        Assert.Equal([null, "hello"], await RepliesAsync(new TestAdapter(sendTraceActivity: true)));
        Assert.Equal([null, "hello"], await RepliesAsync(new TestAdapter { EnableTrace = true }));

        static async Task<List<string?>> RepliesAsync(TestAdapter adapter)
        {
            await new TestFlow(adapter, async (turn, token) =>
            {
                await turn.SendActivityAsync(Activity.CreateTraceActivity("note"), token);
                await turn.SendActivityAsync("hello", cancellationToken: token);
            }).Send("hi").StartTestAsync();
            var replies = new List<string?>();
            while (adapter.GetNextReply() is { } reply)
                replies.Add(((Activity)reply).Text);
            return replies;
        }
    }

    [Fact]
    public async Task Replies_are_read_in_order_and_once()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync(
            "hello",
            (turn, token) => turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")], token),
            CancellationToken.None);

        Assert.Equal(2, adapter.ActiveQueue.Count);
        Assert.Equal("one", adapter.GetNextReply()?.AsMessageActivity()?.Text);
        Assert.Equal("two", (await adapter.GetNextReplyAsync()).AsMessageActivity()?.Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task A_reply_has_an_id_of_its_own()
    {
        var adapter = new TestAdapter();
        ResourceResponse? response = null;

        await adapter.SendTextToBotAsync(
            "hello",
            async (turn, token) => response = await turn.SendActivityAsync("hi", cancellationToken: token),
            CancellationToken.None);

        Assert.False(string.IsNullOrEmpty(response?.Id));
        Assert.Equal(response?.Id, adapter.GetNextReply()?.Id);
    }

    [Fact]
    public async Task Waiting_for_a_reply_ends_when_it_comes()
    {
        var adapter = new TestAdapter();
        var waiting = adapter.GetNextReplyAsync();
        Assert.False(waiting.IsCompleted);

        await adapter.SendTextToBotAsync("hello", (turn, token) => turn.SendActivityAsync("hi", cancellationToken: token), CancellationToken.None);

        Assert.Equal("hi", (await waiting).AsMessageActivity()?.Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task Waiting_for_a_reply_can_be_given_up()
    {
        var adapter = new TestAdapter();
        using var patience = new CancellationTokenSource();
        var waiting = adapter.GetNextReplyAsync(patience.Token);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        await adapter.SendTextToBotAsync("hello", (turn, token) => turn.SendActivityAsync("hi", cancellationToken: token), CancellationToken.None);
        Assert.Equal("hi", adapter.GetNextReply()?.AsMessageActivity()?.Text);
    }

    [Fact]
    public async Task Messages_not_read_yet_can_be_changed_and_deleted()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync(
            "x",
            async (turn, token) =>
            {
                var kept = MessageFactory.Text("old");
                var gone = MessageFactory.Text("gone");
                await turn.SendActivitiesAsync([kept, gone], token);
                await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: kept.Id, text: "new"), token);
                await turn.DeleteActivityAsync(gone.Id, token);
            },
            CancellationToken.None);

        Assert.Equal("new", adapter.GetNextReply()?.AsMessageActivity()?.Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task A_conversation_that_is_started_is_a_change_of_a_new_conversation()
    {
        var seen = new List<Activity>();
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("hello", (turn, token) => turn.SendActivityAsync("hi", cancellationToken: token), CancellationToken.None);

        await adapter.CreateConversationAsync("msteams", Noting(seen), CancellationToken.None);

        var update = Assert.Single(seen);
        Assert.Equal("conversationUpdate", update.Type);
        Assert.Equal("msteams", update.ChannelId);
        Assert.NotEqual("Conversation1", update.Conversation.Id);
        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public async Task Middleware_runs_in_every_turn()
    {
        var turns = 0;
        var adapter = new TestAdapter().Use(new CountingMiddleware(() => turns++));

        await adapter.SendTextToBotAsync("hello", Noting([]), CancellationToken.None);
        await adapter.ProcessActivityAsync(new ClaimsIdentity(), new Activity(), Noting([]), CancellationToken.None);

        Assert.Equal(2, turns);
    }

    [Fact]
    public async Task An_exception_goes_to_the_error_handler()
    {
        var adapter = new TestAdapter { OnTurnError = (turn, exception) => turn.SendActivityAsync("error: " + exception.Message) };

        await new TestFlow(adapter, (_, _) => throw new InvalidOperationException("broken"))
            .Test("hello", "error: broken").StartTestAsync();
    }

    [Fact]
    public void A_message_is_made_with_the_next_id()
    {
        var adapter = new TestAdapter();

        Assert.Equal("0", adapter.MakeActivity("one").Id);
        Assert.Equal("1", adapter.MakeActivity("two").Id);
        Assert.Equal("two", adapter.MakeActivity("two").Text);
    }

    private static BotCallbackHandler Noting(List<Activity> seen) => (turn, _) =>
    {
        seen.Add(turn.Activity);
        return Task.CompletedTask;
    };

    private sealed class CountingMiddleware(Action count) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            count();
            return next(cancellationToken);
        }
    }
}
