namespace MassageBot.Dialogs.Tests.Conversations;

public class QuestionTests
{
    private static readonly AnswerEntry Sore = FakeAnswerFinder.Entry("sore", "Is soreness normal?", "Some soreness is common.", isSymptom: true);
    private static readonly AnswerEntry Pressure = FakeAnswerFinder.Entry("pressure", "How firm should it be?", "As firm as you like.");

    [Fact]
    public async Task A_question_is_answered_with_its_source_and_review_date()
    {
        var talk = new Talk(new FakeAnswerFinder().Knows("how firm?", Pressure));

        var reply = Assert.Single(await talk.SayAsync("how firm?"));

        Assert.Equal(OutcomeKinds.Answer, reply.Kind);
        Assert.Equal("pressure", reply.Outcome.EntryId);
        Assert.Equal(["SRC1"], reply.Outcome.Sources);
        Assert.Equal("2026-11-01", reply.Outcome.Reviewed);
        Assert.Contains("A careful study, 2020", reply.Text, StringComparison.Ordinal);
        Assert.Contains("1 November 2026", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_about_a_symptom_puts_the_emergency_line_before_any_reassurance()
    {
        var talk = new Talk(new FakeAnswerFinder().Knows("is it normal to be sore the day after?", Sore));

        var reply = Assert.Single(await talk.SayAsync("is it normal to be sore the day after?"));

        Assert.True(reply.Text.IndexOf("999", StringComparison.Ordinal) < reply.Text.IndexOf("common", StringComparison.Ordinal));
        Assert.Equal(["check"], reply.Outcome.Options!.Select(o => o.Id));
    }

    [Fact]
    public async Task The_offered_check_begins_the_walk()
    {
        var talk = new Talk(new FakeAnswerFinder().Knows("is it normal to be sore the day after?", Sore));
        await talk.SayAsync("is it normal to be sore the day after?");

        var replies = await talk.SayAsync("Check my symptoms");

        Assert.Equal("screen-now", replies[^1].QuestionId);
    }

    [Fact]
    public async Task What_is_not_known_is_said_to_be_not_known_with_a_way_on_and_kept_for_staff()
    {
        var talk = new Talk();

        var reply = Assert.Single(await talk.SayAsync("what's the weather"));

        Assert.Equal(OutcomeKinds.NoAnswer, reply.Kind);
        Assert.NotEmpty(reply.Message.SuggestedActions!.Actions!);
        Assert.Equal([("what's the weather", AnswerBand.None)], talk.Journal.Questions);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_to_be_not_understood_with_the_same_ways_on()
    {
        var talk = new Talk(new FakeAnswerFinder().CannotRead("asdf qwer"));

        var reply = Assert.Single(await talk.SayAsync("asdf qwer"));

        Assert.Equal(OutcomeKinds.NoAnswer, reply.Kind);
        Assert.Contains("English", reply.Text, StringComparison.Ordinal);
        Assert.Contains("999", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["check", "person"], reply.Outcome.Options!.Select(o => o.Id));
    }

    [Theory]
    [InlineData("Is soreness normal?", "sore")]
    [InlineData("2", "pressure")]
    public async Task A_choice_among_suggestions_is_answered(string choice, string entry)
    {
        var talk = new Talk(new FakeAnswerFinder().Wonders("firm and sore?", Sore, Pressure));
        var offered = Assert.Single(await talk.SayAsync("firm and sore?"));
        Assert.Equal(["sore", "pressure"], offered.Outcome.EntryIds);

        var reply = Assert.Single(await talk.SayAsync(choice));

        Assert.Equal(entry, reply.Outcome.EntryId);
        Assert.Equal([("firm and sore?", AnswerBand.Suggest)], talk.Journal.Questions);
        Assert.Equal([(talk.Journal.Asked[0].AskedIn, entry)], talk.Journal.Choices);
    }

    [Fact]
    public async Task None_of_these_is_an_honest_end()
    {
        var talk = new Talk(new FakeAnswerFinder().Wonders("firm and sore?", Sore, Pressure));
        await talk.SayAsync("firm and sore?");

        var reply = Assert.Single(await talk.SayAsync("None of these"));

        Assert.Equal(OutcomeKinds.NoAnswer, reply.Kind);
        Assert.Equal([("firm and sore?", AnswerBand.Suggest)], talk.Journal.Questions);
        Assert.Equal([(talk.Journal.Asked[0].AskedIn, null)], talk.Journal.Choices);
    }

    [Fact]
    public async Task A_choice_belongs_to_the_question_that_brought_the_suggestions_and_is_made_once()
    {
        var talk = new Talk(new FakeAnswerFinder().Wonders("firm and sore?", Sore, Pressure).Wonders("sore and firm?", Pressure, Sore));
        await talk.SayAsync("firm and sore?", "sore and firm?", "1", "None of these");

        Assert.Equal([(talk.Journal.Asked[1].AskedIn, "pressure")], talk.Journal.Choices);
        Assert.NotEqual(talk.Journal.Asked[0].AskedIn, talk.Journal.Asked[1].AskedIn);
    }

    [Fact]
    public async Task A_question_other_than_those_offered_leaves_the_first_one_open()
    {
        var talk = new Talk(new FakeAnswerFinder().Wonders("firm and sore?", Sore, Pressure).Knows("how firm?", Pressure));
        await talk.SayAsync("firm and sore?", "how firm?");

        Assert.Empty(talk.Journal.Choices);
        Assert.Equal([("firm and sore?", AnswerBand.Suggest), ("how firm?", AnswerBand.Answer)], talk.Journal.Questions);
    }

    [Fact]
    public async Task A_question_is_kept_with_the_answer_it_may_lean_on()
    {
        var talk = new Talk(new FakeAnswerFinder().Knows("how firm?", Pressure));
        await talk.SayAsync("how firm?", "and for the neck?");

        Assert.Equal([null, "pressure"], talk.Journal.Asked.Select(asked => asked.PreviousEntryId));
    }

    [Fact]
    public async Task A_follow_up_has_the_previous_answer_as_its_context()
    {
        var talk = new Talk(new FakeAnswerFinder().Knows("how firm?", Pressure));
        await talk.SayAsync("how firm?", "and for the neck?");

        Assert.Equal("pressure", talk.Finder.Asked[^1].PreviousEntryId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u0000\u0007\ud800")]
    public async Task A_message_without_words_is_asked_for_again(string text)
    {
        var reply = Assert.Single(await new Talk().SayAsync(text));

        Assert.Equal(OutcomeKinds.NoAnswer, reply.Kind);
    }

    [Fact]
    public async Task Forgetting_asks_first_and_then_erases()
    {
        var talk = new Talk();

        var asked = Assert.Single(await talk.SayAsync("forget me"));
        Assert.Equal(0, talk.Journal.Forgotten);
        await talk.SayAsync("yes");

        Assert.Equal("forget", asked.QuestionId);
        Assert.Equal(1, talk.Journal.Forgotten);
    }

    [Fact]
    public async Task A_question_about_a_symptom_that_is_not_clear_offers_answers_and_the_check_after_the_emergency_line()
    {
        var talk = new Talk(new FakeAnswerFinder().Wonders("what should I do about an achy back?", Sore, Pressure));

        var reply = Assert.Single(await talk.SayAsync("what should I do about an achy back?"));

        Assert.Equal(OutcomeKinds.Suggestions, reply.Kind);
        Assert.StartsWith("**If you have chest pain", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["sore", "pressure", "check", "none"], reply.Outcome.Options!.Select(o => o.Id));
    }

    [Fact]
    public async Task Pages_of_text_are_screened_and_otherwise_asked_for_in_short()
    {
        var pages = string.Concat(Enumerable.Repeat("and then we talked about the weather at length ", 200));
        var talk = new Talk();

        Assert.Equal(OutcomeKinds.NoAnswer, Assert.Single(await talk.SayAsync(pages)).Kind);
        Assert.Equal("EMERGENCY", (await talk.SayAsync(pages + " and I can't control my bladder and my legs are numb"))[0].Level);
    }

    [Fact]
    public async Task A_symptom_named_as_a_topic_is_offered_answers_and_the_check()
    {
        var talk = new Talk(new FakeAnswerFinder().Wonders("backache after an appointment", Sore, Pressure));

        var reply = Assert.Single(await talk.SayAsync("backache after an appointment"));

        Assert.Equal(OutcomeKinds.Suggestions, reply.Kind);
        Assert.Contains("999", reply.Text, StringComparison.Ordinal);
        Assert.Contains(reply.Outcome.Options!, o => o.Id == "check");
    }
}
