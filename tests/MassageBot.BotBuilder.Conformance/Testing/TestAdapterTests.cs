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
        await new TestFlow(new TestAdapter(), (turn, _) =>
        {
            seen.Add(turn.Activity);
            return Task.CompletedTask;
        }).Send("one").Send("two").StartTestAsync();

        var first = seen[0];
        Assert.Equal("test", first.ChannelId);
        Assert.Equal("https://test.com", first.ServiceUrl);
        Assert.Equal("user1", first.From.Id);
        Assert.Equal("User1", first.From.Name);
        Assert.Equal("bot", first.Recipient.Id);
        Assert.Equal("Bot", first.Recipient.Name);
        Assert.Equal("convo1", first.Conversation.Id);
        Assert.Equal("en-us", first.Locale, ignoreCase: true);
        Assert.Equal(["0", "1"], seen.Select(activity => activity.Id));
    }

    [Fact]
    public async Task Traces_are_dropped_unless_asked_for()
    {
        Assert.Equal(["hello"], await RepliesAsync(new TestAdapter()));
        Assert.Equal([null, "hello"], await RepliesAsync(new TestAdapter(sendTraceActivity: true)));

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
    public async Task A_conversation_that_goes_as_written_passes() =>
        await Echo()
            .Test("hello", "echo hello")
            .Send("bye").AssertReplyOneOf(["adieu", "echo bye"])
            .Send("again").AssertReplyContains("again")
            .Send("last").AssertReply(reply => Assert.Equal("echo last", reply.AsMessageActivity()!.Text))
            .AssertNoReply(timeout: 1)
            .StartTestAsync();

    [Fact]
    public async Task A_different_answer_fails() =>
        await Assert.ThrowsAnyAsync<Exception>(() => Echo().Test("hello", "something else").StartTestAsync());

    [Fact]
    public async Task A_missing_answer_fails() =>
        await Assert.ThrowsAnyAsync<Exception>(() => Echo().Send("x").AssertReply("echo x").AssertReply("more", timeout: 1).StartTestAsync());

    [Fact]
    public async Task An_answer_where_none_is_expected_fails() =>
        await Assert.ThrowsAnyAsync<Exception>(() => Echo().Send("x").AssertNoReply(timeout: 1).StartTestAsync());

    [Fact]
    public async Task A_step_that_failed_stops_the_rest()
    {
        var turns = 0;
        var flow = new TestFlow(new TestAdapter(), (_, _) =>
        {
            turns++;
            throw new InvalidOperationException("broken");
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => flow.Send("one").Send("two").StartTestAsync());

        Assert.Equal(1, turns);
    }

    [Fact]
    public async Task A_user_who_joins_is_a_member_added()
    {
        IList<ChannelAccount>? added = null;
        await new TestFlow(new TestAdapter(), (turn, _) =>
        {
            added = turn.Activity.MembersAdded;
            return Task.CompletedTask;
        }).SendConversationUpdate().StartTestAsync();

        Assert.Equal("user1", Assert.Single(added!).Id);
    }

    [Fact]
    public async Task Messages_not_read_yet_can_be_changed_and_deleted()
    {
        var adapter = new TestAdapter();
        await new TestFlow(adapter, async (turn, token) =>
        {
            var kept = MessageFactory.Text("old");
            var gone = MessageFactory.Text("gone");
            await turn.SendActivitiesAsync([kept, gone], token);
            kept.Text = "new";
            await turn.UpdateActivityAsync(kept, token);
            await turn.DeleteActivityAsync(gone.Id, token);
        }).Send("x").AssertReply("new").AssertNoReply(timeout: 1).StartTestAsync();
    }

    private static TestFlow Echo() => new(
        new TestAdapter(),
        (turn, token) => turn.SendActivityAsync("echo " + turn.Activity.Text, cancellationToken: token));
}
