namespace MassageBot.Dialogs.Tests.Conversations;

/// <summary>What the second net suspects behind words that no phrase has, and what the bot does about it.</summary>
public sealed class SuspicionTests
{
    private const string Unlisted = "since the rub my feet might as well be somebody else's, they just flop about when I try to stand";

    [Fact]
    public async Task Words_that_nobody_listed_are_never_answered_before_the_first_list_of_signs()
    {
        var finder = new FakeAnswerFinder().Knows(Unlisted, FakeAnswerFinder.Entry("sore", "Is soreness normal?", "It is."));

        var replies = await new Talk(finder).SayAsync(Unlisted);

        Assert.DoesNotContain(replies, reply => reply.Kind == OutcomeKinds.Answer);
        Assert.Contains(replies, reply => reply.Level == "EMERGENCY" || reply.QuestionId == "screen-now");
        Assert.Contains("999", replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thanks")]
    [InlineData("how much is an hour?")]
    [InlineData("can I come tomorrow at ten")]
    [InlineData("what is cupping")]
    [InlineData("do you have vouchers")]
    [InlineData("can massage cause a stroke?")]
    public async Task Ordinary_messages_are_not_suspected(string text)
    {
        var replies = await new Talk().SayAsync(text);

        Assert.DoesNotContain(replies, reply => reply.Kind is OutcomeKinds.Disposition or OutcomeKinds.Question);
    }
}
