using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>A scripted conversation runs from its start only, and says at which step it fails.</summary>
public class FailedScriptTests
{
    [Fact]
    public async Task A_different_answer_is_told_with_step_words_expected_and_received()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Echo().Test("one", "echo one").Test("two", "something else").StartTestAsync());

        Assert.Equal(
            "Another reply than expected (step 4, after \"two\").\nExpected: something else\nReceived: echo two",
            error.Message);
    }

    [Fact]
    public async Task A_missing_answer_is_told_with_step_and_expected_though_it_has_a_description()
    {
        var error = await Assert.ThrowsAsync<TaskCanceledException>(() =>
            Echo().Test("one", "echo one").AssertReply("more", "There is more to say", timeout: 1).StartTestAsync());

        Assert.Equal(
            "There is more to say (step 3, after \"one\").\nExpected: more\nReceived: nothing within 1 ms",
            error.Message);
    }

    [Fact]
    public async Task An_answer_before_the_user_said_anything_is_told_with_its_step()
    {
        var error = await Assert.ThrowsAsync<TaskCanceledException>(() => Echo().AssertReply("welcome", timeout: 1).StartTestAsync());

        Assert.StartsWith("No reply (step 1).", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_too_much_is_told_with_its_step()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Echo().Send("one").AssertNoReply(timeout: 1).StartTestAsync());

        Assert.Equal("Another reply than expected (step 2, after \"one\").\nExpected: no reply\nReceived: echo one", error.Message);
    }

    [Fact]
    public async Task Another_type_of_answer_is_told()
    {
        var flow = new TestFlow(new TestAdapter(), (turn, token) => turn.SendActivityAsync(Activity.CreateTypingActivity(), token));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => flow.Test("one", "echo one").StartTestAsync());

        Assert.Equal("Another reply than expected (step 2, after \"one\").\nExpected: echo one\nReceived: typing", error.Message);
    }

    [Fact]
    public async Task Nothing_runs_before_the_start()
    {
        var turns = 0;
        var flow = new TestFlow(new TestAdapter(), (_, _) =>
        {
            turns++;
            return Task.CompletedTask;
        }).Send("one").Send("two");
        Assert.Equal(0, turns);

        await flow.StartTestAsync();
        Assert.Equal(2, turns);
    }

    private static TestFlow Echo() => new(
        new TestAdapter(),
        (turn, token) => turn.SendActivityAsync("echo " + turn.Activity.Text, cancellationToken: token));
}
