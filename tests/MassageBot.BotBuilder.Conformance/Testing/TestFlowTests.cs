using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Testing;

/// <summary>Rule 16: scripted conversations, those that pass and those that fail.</summary>
public class TestFlowTests
{
    [Fact]
    public async Task A_conversation_that_goes_as_written_passes() =>
        await Echo()
            .Test("hello", "echo hello")
            .Test("activity", MessageFactory.Text("echo activity"))
            .Test("check", reply => Assert.Equal("echo check", reply.AsMessageActivity()!.Text))
            .Send("bye").AssertReplyOneOf(["adieu", "echo bye"])
            .Send("again").AssertReplyContains("agai")
            .Send("equal").AssertReply(MessageFactory.Text("anything"), new AlwaysEqual())
            .Send(MessageFactory.Text("as an activity")).AssertReply("echo as an activity")
            .Send("last").AssertReply(reply => Assert.Equal("echo last", reply.AsMessageActivity()!.Text))
            .AssertNoReply(timeout: 1)
            .StartTestAsync();

    [Fact]
    public async Task A_bot_is_tested_like_a_function() =>
        await new TestFlow(new TestAdapter(), new EchoBot()).Test("hello", "echo hello").StartTestAsync();

    [Fact]
    public async Task A_step_makes_a_new_script_and_leaves_the_old_one_as_it_is()
    {
        var start = Echo().Send("hello");

        var right = start.AssertReply("echo hello");
        var wrong = start.AssertReply("something else");

        await start.StartTestAsync();
        await Assert.ThrowsAnyAsync<Exception>(wrong.StartTestAsync);
        Assert.NotSame(right, start);
    }

    [Fact]
    public async Task White_space_around_a_text_does_not_count() =>
        await Echo().Test("hello ", " echo hello").StartTestAsync();

    [Fact]
    public async Task Time_may_pass_between_two_steps() =>
        await Echo().Send("hello").Delay(1).Delay(TimeSpan.FromMilliseconds(1)).AssertReply("echo hello").StartTestAsync();

    [Fact]
    public async Task An_answer_that_comes_later_is_waited_for()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var adapter = new TestAdapter();
        var flow = new TestFlow(adapter, (_, _) =>
        {
            _ = AnswerAsync();
            return Task.CompletedTask;
        });

        var test = flow.Test("hello", "later", timeout: 60_000).StartTestAsync();
        Assert.False(test.IsCompleted);
        release.SetResult();
        await test;

        async Task AnswerAsync()
        {
            await release.Task;
            await adapter.ContinueConversationAsync(
                "bot",
                adapter.Conversation,
                (turn, token) => turn.SendActivityAsync("later", cancellationToken: token),
                CancellationToken.None);
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("activity")]
    [InlineData("one of")]
    [InlineData("contains")]
    public async Task A_different_answer_fails_with_what_was_expected_and_what_came(string kind)
    {
        var sent = Echo().Send("hello");
        var flow = kind switch
        {
            "text" => sent.AssertReply("something else"),
            "activity" => sent.AssertReply(MessageFactory.Text("something else")),
            "one of" => sent.AssertReplyOneOf(["something else", "or this"]),
            _ => sent.AssertReplyContains("something else"),
        };

        var error = await Assert.ThrowsAnyAsync<Exception>(flow.StartTestAsync);

        Assert.Contains("something else", error.Message, StringComparison.Ordinal);
        Assert.Contains("echo hello", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_type_of_answer_fails()
    {
        var flow = new TestFlow(new TestAdapter(), (turn, token) => turn.SendActivityAsync(Activity.CreateTypingActivity(), token))
            .Test("hello", "echo hello");

        await Assert.ThrowsAsync<InvalidOperationException>(flow.StartTestAsync);
    }

    [Fact]
    public async Task A_failure_says_what_its_description_says()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() =>
            Echo().Test("hello", "something else", "The bot must greet").StartTestAsync());

        Assert.Contains("The bot must greet", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_answer_ends_the_wait() =>
        await Assert.ThrowsAsync<TaskCanceledException>(() =>
            Echo().Send("x").AssertReply("echo x").AssertReply("more", timeout: 1).StartTestAsync());

    [Fact]
    public async Task An_answer_where_none_is_expected_fails() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Echo().Send("x").AssertNoReply(timeout: 1).StartTestAsync());

    [Fact]
    public async Task An_answer_that_a_comparer_finds_unequal_fails() =>
        await Assert.ThrowsAnyAsync<Exception>(() =>
            Echo().Send("x").AssertReply(MessageFactory.Text("echo x"), new NeverEqual()).StartTestAsync());

    [Fact]
    public async Task What_a_check_throws_ends_the_test_as_it_is() =>
        await Assert.ThrowsAsync<DivideByZeroException>(() =>
            Echo().Send("x").AssertReply(_ => throw new DivideByZeroException()).StartTestAsync());

    [Fact]
    public async Task What_the_bot_throws_ends_the_test_and_stops_the_rest()
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
    public async Task A_transcript_is_played_the_words_of_the_bot_being_expected()
    {
        await Echo().Test([User("hello"), Bot("echo hello"), User("bye"), Bot("echo bye")]).StartTestAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => Echo().Test([User("hello"), Bot("something else")]).StartTestAsync());
    }

    [Fact]
    public async Task The_words_of_the_bot_in_a_transcript_may_be_compared_by_a_check_of_ones_own()
    {
        var compared = new List<(string, string)>();

        await Echo().Test(
            [User("hello"), Bot("anything")],
            (expected, actual) => compared.Add((expected.AsMessageActivity()!.Text!, actual.AsMessageActivity()!.Text!))).StartTestAsync();

        Assert.Equal([("anything", "echo hello")], compared);
    }

    [Fact]
    public async Task A_script_may_go_on_from_a_task_of_ones_own()
    {
        var ran = false;
        var flow = Echo();

        await new TestFlow(
            () =>
            {
                ran = true;
                return Task.CompletedTask;
            },
            flow).Test("hello", "echo hello").StartTestAsync();

        Assert.True(ran);
    }

    [Fact]
    public async Task A_script_may_go_on_from_a_task_that_runs_already()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var test = new TestFlow(ready.Task, Echo()).Test("hello", "echo hello").StartTestAsync();
        Assert.False(test.IsCompleted);
        ready.SetResult();

        await test;
    }

    private static TestFlow Echo() => new(new TestAdapter(), new EchoBot().OnTurnAsync);

    private static Activity User(string text) =>
        new() { Type = ActivityTypes.Message, Text = text, From = new ChannelAccount("user1", role: RoleTypes.User) };

    private static Activity Bot(string text) =>
        new() { Type = ActivityTypes.Message, Text = text, From = new ChannelAccount("bot", role: RoleTypes.Bot) };

    private sealed class EchoBot : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync("echo " + turnContext.Activity.Text, cancellationToken: cancellationToken);
    }

    private sealed class AlwaysEqual : IEqualityComparer<IActivity>
    {
        public bool Equals(IActivity? x, IActivity? y) => true;

        public int GetHashCode(IActivity obj) => 0;
    }

    private sealed class NeverEqual : IEqualityComparer<IActivity>
    {
        public bool Equals(IActivity? x, IActivity? y) => false;

        public int GetHashCode(IActivity obj) => 0;
    }
}
