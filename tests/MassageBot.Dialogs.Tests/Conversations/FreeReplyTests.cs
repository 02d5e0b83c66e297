namespace MassageBot.Dialogs.Tests.Conversations;

public class FreeReplyTests
{
    private const string Opening = "my knee aches since the massage";

    [Theory]
    [InlineData("no none of that thank god")]
    [InlineData("nope, all good")]
    [InlineData("I haven't any of those")]
    [InlineData("no chest pain or anything")]
    [InlineData("no, just sore")]
    [InlineData("none apply to me")]
    public async Task A_denial_in_ones_own_words_passes_the_list_of_signs(string denial)
    {
        var replies = await new Talk().SayAsync(Opening, denial);

        Assert.Equal("screen-limb", Assert.Single(replies).QuestionId);
    }

    [Fact]
    public async Task A_description_beats_the_denied_label()
    {
        var replies = await new Talk().SayAsync(Opening, "no, I wouldn't call it weak, it just won't do what I tell it");

        Assert.Contains(replies, r => r.Level is "EMERGENCY" || r.QuestionId == "screen-now");
    }

    [Theory]
    [InlineData("no chest pain")]
    [InlineData("no worse than usual")]
    [InlineData("none, but I feel a bit funny")]
    [InlineData("I don't think so")]
    [InlineData("not sure what you mean")]
    [InlineData("my chest is fine")]
    public async Task A_denial_that_leaves_a_sign_open_is_asked_again(string reply)
    {
        var replies = await new Talk().SayAsync(Opening, reply);

        Assert.Equal("screen-now", replies[^1].QuestionId);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("yeah a few of them")]
    [InlineData("maybe")]
    [InlineData("not sure about the breathing")]
    [InlineData("it's a bit of both, chest and breathing")]
    public async Task A_yes_or_a_doubt_to_the_list_of_signs_counts_as_yes(string reply)
    {
        Assert.Equal("EMERGENCY", Assert.Single(await new Talk().SayAsync(Opening, reply)).Level);
    }

    [Theory]
    [InlineData("not sure", "yesterday", "since yesterday evening", "Within hours after it")]
    [InlineData("not sure", "yesterday", "woke up with it today", "The next day")]
    [InlineData("not sure", "today", "I had it before", "Before the session")]
    [InlineData("not sure", "today", "since yesterday", "Before the session")]
    [InlineData("not sure", "3 days ago", "the morning after", "The next day")]
    public async Task The_beginning_is_counted_from_the_session(string before, string session, string reply, string understood)
    {
        var replies = await new Talk().SayAsync(Opening, "none", "none", before, session, reply, "3", "better", "none");

        Assert.Contains("When it started: " + understood, replies[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it's about 7 I think", 7)]
    [InlineData("6 or 7", 7)]
    [InlineData("a seven", 7)]
    [InlineData("4ish", 4)]
    [InlineData("8/10", 8)]
    [InlineData("mild", 3)]
    [InlineData("not too bad really", 4)]
    [InlineData("3 most of the time but 9 at night", 9)]
    public async Task The_strength_is_read_out_of_a_sentence_and_the_highest_number_counts(string reply, int strength)
    {
        var talk = new Talk();
        var replies = await talk.SayAsync(Opening, "none", "none", "today", reply);
        while (replies[^1].QuestionId is "trend" or "daily-life" or "health")
            replies = await talk.SayAsync(replies[^1].QuestionId switch { "trend" => "better", "health" => "none", _ => "Yes, as usual" });

        Assert.Contains($"Strength: {strength}\n", replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("for 3 days now")]
    [InlineData("since 10 am")]
    [InlineData("yes")]
    public async Task A_number_that_is_no_strength_is_not_taken_for_one(string reply)
    {
        var replies = await new Talk().SayAsync(Opening, "none", "none", "today", reply);

        Assert.Equal("strength", replies[^1].QuestionId);
    }

    [Fact]
    public async Task Several_places_are_all_taken_and_each_has_its_signs_asked_for()
    {
        var talk = new Talk();
        var replies = await talk.SayAsync("I feel sore since the massage", "none", "my neck and lower back mostly");

        await talk.WalkAsync(replies);

        Assert.Contains("screen-back", talk.Questions);
        Assert.Contains("screen-neck-head", talk.Questions);
    }

    [Fact]
    public async Task A_yes_to_health_facts_that_are_no_emergency_is_asked_for_the_one_meant()
    {
        var talk = new Talk();
        await talk.SayAsync(Opening, "none", "none", "today", "3", "better");

        var asked = await talk.SayAsync("yes");
        var told = await talk.SayAsync("I'm on warfarin and I am 66");

        Assert.Equal("health", asked[^1].QuestionId);
        Assert.Contains("which", asked[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Blood thinner or bleeding disorder; 65 to 69", told[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_yes_that_fits_no_answer_is_not_taken_for_small_talk()
    {
        var finder = new FakeAnswerFinder().Knows("yes", FakeAnswerFinder.Entry("yes-no-ok", "Yes", "All right.", kind: AnswerKind.SmallTalk));
        var talk = new Talk(finder);

        var replies = await talk.SayAsync(Opening, "none", "none", "yes");

        Assert.Equal(["started"], replies.Select(r => r.QuestionId));
    }

    [Fact]
    public async Task What_is_told_instead_of_an_answer_is_kept_and_the_client_hears_so()
    {
        var talk = new Talk();

        var replies = await talk.SayAsync("my lower back hurts since the massage", "no but it's getting worse and my foot is dragging");
        var end = await talk.WalkAsync(replies);

        Assert.True(replies[^1].QuestionId == "screen-back" || replies[^1].Text.Contains("noted", StringComparison.Ordinal));
        Assert.Contains(end.Single(r => r.Kind == OutcomeKinds.Disposition).Level, (string[])["URGENT", "EMERGENCY"]);
    }

    [Fact]
    public async Task The_fourth_attempt_offers_a_person_as_a_button()
    {
        var replies = await new Talk().SayAsync(Opening, "table", "monkey", "dishwasher");

        Assert.Contains(replies[^1].Outcome.Options!, o => o.Id == "person");
    }
}
