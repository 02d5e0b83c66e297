namespace MassageBot.Dialogs.Tests.Conversations;

public class EmergencyTests
{
    private const string Cauda = "I can't control my bladder and my legs are numb";

    [Fact]
    public async Task An_emergency_in_the_first_message_is_answered_by_the_number_first_and_nothing_else()
    {
        var replies = await new Talk().SayAsync(Cauda);

        var reply = Assert.Single(replies);
        Assert.Equal(OutcomeKinds.Disposition, reply.Kind);
        Assert.Equal("EMERGENCY", reply.Level);
        Assert.Contains("DE06", reply.Outcome.RuleIds!);
        Assert.StartsWith("Call 999 now", reply.Text.Replace("*", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("?", reply.Text, StringComparison.Ordinal);
        Assert.Null(reply.Message.SuggestedActions);
    }

    [Theory]
    [InlineData("my lower back hurts since my massage")]
    [InlineData("my lower back hurts since my massage", "None of these")]
    [InlineData("my lower back hurts since my massage", "None of these", "None of these")]
    [InlineData("hello")]
    [InlineData("talk to a person")]
    [InlineData("talk to a person", "yes")]
    [InlineData("forget me")]
    public async Task An_emergency_is_answered_at_any_moment(params string[] before)
    {
        var talk = new Talk();
        await talk.SayAsync(before);

        var reply = Assert.Single(await talk.SayAsync(Cauda));

        Assert.Equal("EMERGENCY", reply.Level);
    }

    [Theory]
    [InlineData("Pain or tightness in the chest")]
    [InlineData("2")]
    [InlineData("worst headache")]
    [InlineData("not sure")]
    [InlineData("Fainted or blacked out, Trouble breathing")]
    public async Task Any_sign_ticked_at_the_first_question_is_an_emergency(string ticked)
    {
        var talk = new Talk();
        await talk.SayAsync("my shoulder is sore since the massage");

        var reply = Assert.Single(await talk.SayAsync(ticked));

        Assert.Equal("EMERGENCY", reply.Level);
    }

    [Fact]
    public async Task Staff_are_told_of_an_emergency_without_the_clients_words()
    {
        var talk = new Talk();

        await talk.SayAsync(Cauda);

        var opened = Assert.Single(talk.Escalations.Opened);
        Assert.Equal(Triage.Level.Emergency, opened.Level);
        Assert.Null(opened.Summary);
        Assert.Null(opened.Contact);
    }

    [Fact]
    public async Task The_next_message_after_an_emergency_reminds_once_of_the_call()
    {
        var talk = new Talk();
        await talk.SayAsync(Cauda);

        var next = await talk.SayAsync("ok");
        var later = await talk.SayAsync("no");

        Assert.Equal(OutcomeKinds.Notice, next[0].Kind);
        Assert.Contains("999", next[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(later, r => r.Text == next[0].Text);
    }

    [Fact]
    public async Task Thoughts_of_suicide_get_the_crisis_line_and_are_not_passed_to_the_clinic()
    {
        var talk = new Talk();

        var reply = Assert.Single(await talk.SayAsync("I feel like ending it all"));

        Assert.Equal("CRISIS", reply.Outcome.Route);
        Assert.Contains("116 123", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Test Clinic", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_day_advice_comes_before_any_question()
    {
        var replies = await new Talk().SayAsync("my left calf is sore, warm and puffy since the massage");

        Assert.Equal("URGENT", replies[0].Level);
        Assert.Contains("111", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(OutcomeKinds.Question, replies[^1].Kind);
    }
}
