namespace MassageBot.Dialogs.Tests.Conversations;

public class CorrectionTests
{
    [Theory]
    [InlineData("Change: Emergency signs", "screen-now")]
    [InlineData("Change: Arm and leg signs", "screen-limb")]
    [InlineData("the strength is wrong", "strength")]
    [InlineData("no, the strength is wrong", "strength")]
    [InlineData("where", "where")]
    [InlineData("Change: Strength", "strength")]
    [InlineData("change where it is", "where")]
    public async Task Every_line_of_the_read_back_can_be_changed(string change, string question)
    {
        var talk = new Talk();
        var replies = await talk.SayAsync("I am sore since the massage", "none", "my left knee", "none", "today", "3", "better", "none");
        Assert.Equal("read-back", replies[^1].QuestionId);

        Assert.Equal(question, (await talk.SayAsync(change))[^1].QuestionId);
    }

    [Fact]
    public async Task A_place_told_in_the_first_message_can_be_changed_too()
    {
        var talk = new Talk();
        await talk.SayAsync("my back hurts since the massage", "none");

        Assert.Equal("where", (await talk.SayAsync("change where it is"))[^1].QuestionId);
        Assert.Equal("screen-neck-head", (await talk.SayAsync("neck"))[^1].QuestionId);
    }

    [Fact]
    public async Task What_was_told_in_free_text_stands_in_the_read_back()
    {
        var talk = new Talk();

        var replies = await talk.SayAsync("my back hurts since yesterday's massage, 4/10, getting better", "none", "none", "none");

        Assert.Equal("read-back", replies[^1].QuestionId);
        Assert.Contains("Back pain", replies[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Strength: 4", replies[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Getting: Better", replies[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_read_back_offers_a_yes_and_one_way_to_change_something()
    {
        var replies = await ReadBackAsync(new Talk());

        Assert.Equal(["Yes, that is right", "Change something"], replies[^1].Outcome.Options!.Select(o => o.Title));
    }

    [Theory]
    [InlineData("Change something")]
    [InlineData("change")]
    [InlineData("no")]
    [InlineData("No, not really")]
    [InlineData("that's not right")]
    [InlineData("👎")]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("purple monkey")]
    public async Task What_is_no_yes_to_the_read_back_asks_what_to_change(string reply)
    {
        var talk = new Talk();
        await ReadBackAsync(talk);

        var asked = Assert.Single(await talk.SayAsync(reply));

        Assert.Contains("What should I change", asked.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["Change: Emergency signs", "Change: Arm and leg signs", "Change: Started", "Change: Strength", "Change: Getting", "Change: Health", "Change: Where", "Yes, that is right"],
            asked.Outcome.Options!.Select(o => o.Title).OrderBy(t => t == "Yes, that is right" ? 2 : t == "Change: Where" ? 1 : 0));
        Assert.Equal("trend", (await talk.SayAsync("Change: Getting"))[^1].QuestionId);
        Assert.Equal("read-back", (await talk.SayAsync("the same"))[^1].QuestionId);
    }

    [Theory]
    [InlineData("yes", "SELF-CARE")]
    [InlineData("all correct", "SELF-CARE")]
    [InlineData("nothing", "SELF-CARE")]
    public async Task Whoever_finds_nothing_to_change_goes_on_to_the_advice(string reply, string level)
    {
        var talk = new Talk();
        await ReadBackAsync(talk);

        var replies = await talk.SayAsync("no", reply);

        Assert.Equal(level, replies[0].Level);
    }

    [Fact]
    public async Task Back_stop_and_a_person_work_at_the_list_of_changes()
    {
        var talk = new Talk();
        await ReadBackAsync(talk);

        Assert.Equal("read-back", (await talk.SayAsync("no", "back"))[^1].QuestionId);
        Assert.Equal("escalation-consent", (await talk.SayAsync("no", "talk to a person"))[^1].QuestionId);
        Assert.Equal("change", (await talk.SayAsync("no"))[^1].QuestionId);
        Assert.Equal(OutcomeKinds.Command, Assert.Single(await talk.SayAsync("stop")).Kind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_told_beside_it_is_read_back_anew(bool isAtTheList)
    {
        var talk = new Talk();
        await ReadBackAsync(talk);
        if (isAtTheList)
            await talk.SayAsync("no");

        var replies = await talk.SayAsync("my fingers tingle too");

        Assert.Equal("read-back", replies[^1].QuestionId);
        Assert.Contains("noted", replies[^1].Text, StringComparison.Ordinal);
        Assert.Contains("ingling", replies[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_of_an_emergency_told_at_the_list_of_changes_is_answered_at_once()
    {
        var talk = new Talk();
        await ReadBackAsync(talk);

        Assert.Equal("EMERGENCY", Assert.Single(await talk.SayAsync("no", "I have chest pain and can't breathe")).Level);
    }

    private static Task<IReadOnlyList<Heard>> ReadBackAsync(Talk talk) =>
        talk.SayAsync("my knee aches since the massage", "none", "none", "today", "3", "better", "none");

    [Theory]
    [InlineData("none of it is right")]
    [InlineData("nothing is right")]
    [InlineData("nothing there is right")]
    public async Task That_nothing_is_right_is_no_yes_to_what_was_read_back(string reply)
    {
        var talk = new Talk();
        await talk.SayAsync("my knee aches since the massage", "none", "none", "yesterday", "3", "better", "none", "no");

        var replies = await talk.SayAsync(reply);

        Assert.DoesNotContain(replies, r => r.Level is not null);
        Assert.Equal("change", replies[^1].QuestionId);
    }
}
