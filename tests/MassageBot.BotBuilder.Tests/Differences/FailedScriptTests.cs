using Microsoft.Bot.Builder.Adapters;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>A scripted conversation that fails says at which step.</summary>
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
        var error = await Assert.ThrowsAsync<TimeoutException>(() =>
            Echo().Test("one", "echo one").AssertReply("more", "There is more to say", timeout: 1).StartTestAsync());

        Assert.Equal(
            "There is more to say (step 3, after \"one\").\nExpected: more\nReceived: nothing within 1 ms",
            error.Message);
    }

    [Fact]
    public async Task An_answer_before_the_user_said_anything_is_told_with_its_step()
    {
        var error = await Assert.ThrowsAsync<TimeoutException>(() => Echo().AssertReply("welcome", timeout: 1).StartTestAsync());

        Assert.StartsWith("No reply (step 1).", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_too_much_is_told_with_its_step()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Echo().Send("one").AssertNoReply(timeout: 1).StartTestAsync());

        Assert.Equal("Another reply than expected (step 2, after \"one\").\nExpected: no reply\nReceived: echo one", error.Message);
    }

    private static TestFlow Echo() => new(
        new TestAdapter(),
        (turn, token) => turn.SendActivityAsync("echo " + turn.Activity.Text, cancellationToken: token));
}
