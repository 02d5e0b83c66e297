namespace MassageBot.Dialogs.Tests.Conversations;

public class CrisisTests
{
    private const string Despair = "I feel like ending it all";

    [Theory]
    [InlineData("no")]
    [InlineData("not really")]
    [InlineData("I don't know")]
    [InlineData("why would anyone care")]
    public async Task Whoever_does_not_say_they_are_safe_gets_the_number_again(string reply)
    {
        var talk = new Talk();
        await talk.SayAsync(Despair);

        var again = (await talk.SayAsync(reply))[0];

        Assert.Contains("116 123", again.Text, StringComparison.Ordinal);
        Assert.NotEqual(OutcomeKinds.SmallTalk, again.Kind);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("I'm safe")]
    public async Task Whoever_is_safe_keeps_the_line_to_call(string reply)
    {
        var talk = new Talk();
        await talk.SayAsync(Despair);

        var kept = Assert.Single(await talk.SayAsync(reply));

        Assert.Equal(OutcomeKinds.Notice, kept.Kind);
        Assert.Contains("116 123", kept.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_after_a_crisis_is_an_emergency()
    {
        var talk = new Talk();
        await talk.SayAsync("there is no point in going on");

        var reply = Assert.Single(await talk.SayAsync("no"));

        Assert.Equal("EMERGENCY", reply.Level);
        Assert.Equal("CRISIS", reply.Outcome.Route);
    }
}
