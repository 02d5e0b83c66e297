namespace MassageBot.Dialogs.Tests.Conversations;

public class CorrectionTests
{
    [Theory]
    [InlineData("Change: Emergency signs", "screen-now")]
    [InlineData("Change: Arm and leg signs", "screen-limb")]
    [InlineData("the strength is wrong", "strength")]
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
    public async Task A_no_to_the_read_back_asks_what_to_change()
    {
        var talk = new Talk();
        await talk.SayAsync("my knee aches since the massage", "none", "none", "today", "3", "better", "none");

        var replies = await talk.SayAsync("no");

        Assert.Contains("What should I change", Assert.Single(replies).Text, StringComparison.Ordinal);
    }
}
