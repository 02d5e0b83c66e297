namespace MassageBot.Dialogs.Tests.Conversations;

public class HandOverTests
{
    private const string Emergency = "I can't control my bladder and my legs are numb";

    [Fact]
    public async Task A_contact_inside_a_sentence_is_taken()
    {
        var talk = new Talk();

        var replies = await talk.SayAsync("talk to a person", "yes", "my email is bob@example.com.");

        Assert.Equal(OutcomeKinds.Escalation, replies[^1].Kind);
        Assert.Contains("bob@example.com", talk.Escalations.Opened[^1].Contact, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_are_no_contact_are_asked_for_twice_and_never_stored()
    {
        var talk = new Talk();

        var replies = await talk.SayAsync("talk to a person", "yes", "the usual one", "you know it", "come on then");

        Assert.Equal(OutcomeKinds.Escalation, replies[^1].Kind);
        Assert.Null(talk.Escalations.Opened[^1].Contact);
    }

    [Fact]
    public async Task What_is_no_clear_yes_is_no_consent_and_is_not_asked_for_ever()
    {
        var talk = new Talk();

        var replies = await talk.SayAsync("talk to a person", "bananas", "purple bananas", "monkeys");

        Assert.Equal(OutcomeKinds.Notice, Assert.Single(replies).Kind);
        Assert.Empty(talk.Escalations.Opened);
    }

    [Fact]
    public async Task Thank_you_closes_the_offer_to_tell_the_clinic()
    {
        var finder = new FakeAnswerFinder().Knows("thanks", FakeAnswerFinder.Entry("thanks", "Thanks", "You're welcome.", kind: AnswerKind.SmallTalk));
        var talk = new Talk(finder);
        await talk.SayAsync(Emergency, "ok");

        var thanks = await talk.SayAsync("thanks");
        var later = await talk.SayAsync("thanks");

        Assert.Equal(OutcomeKinds.SmallTalk, Assert.Single(thanks).Kind);
        Assert.Equal(OutcomeKinds.SmallTalk, Assert.Single(later).Kind);
    }

    [Fact]
    public async Task After_an_emergency_a_filler_gets_the_reminder_and_the_way_to_people_only()
    {
        var talk = new Talk();
        await talk.SayAsync(Emergency);

        var replies = await talk.SayAsync("i don't think so");

        Assert.Equal([OutcomeKinds.Notice, OutcomeKinds.Question], replies.Select(r => r.Kind));
    }

    [Fact]
    public async Task After_an_emergency_a_reassuring_answer_still_carries_the_emergency_line()
    {
        var finder = new FakeAnswerFinder().Knows("is soreness normal?", FakeAnswerFinder.Entry("sore", "Sore?", "It is common.", isSymptom: true));
        var talk = new Talk(finder);
        await talk.SayAsync(Emergency, "no", "no", "no");

        var replies = await talk.SayAsync("is soreness normal?");

        Assert.Contains(replies, r => r.Outcome.EntryId == "sore" && r.Text.StartsWith("**If you have chest pain", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_complaint_told_to_the_offer_is_looked_at()
    {
        var replies = await new Talk().SayAsync("talk to a person", "yes", "my back hurts since the massage");

        Assert.Equal("screen-now", replies[^1].QuestionId);
    }

    [Fact]
    public async Task After_an_emergency_a_new_complaint_is_not_met_with_questions_before_the_number()
    {
        var replies = await new Talk().SayAsync(Emergency, "ok", "my knee still aches");

        Assert.Equal("EMERGENCY", replies[0].Level);
    }

    [Theory]
    [InlineData("999")]
    [InlineData("emergency!")]
    public async Task A_cry_for_help_gets_the_number_and_the_first_signs(string cry)
    {
        var replies = await new Talk().SayAsync(cry);

        Assert.Contains("999", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("screen-now", replies[^1].QuestionId);
    }

    [Fact]
    public async Task A_number_alone_is_never_looked_up_as_a_question()
    {
        var finder = new FakeAnswerFinder().Knows("8", FakeAnswerFinder.Entry("first-trimester", "?", "Weeks.", isSymptom: true));

        Assert.Equal(OutcomeKinds.NoAnswer, Assert.Single(await new Talk(finder).SayAsync("8")).Kind);
    }

    [Fact]
    public async Task None_of_these_answers_the_question_on_screen_and_not_older_suggestions()
    {
        var entry = FakeAnswerFinder.Entry("a", "A?", "a");
        var talk = new Talk(new FakeAnswerFinder().Wonders("are you still there?", entry));
        await talk.SayAsync("my knee aches since the massage", "none", "are you still there?", "none");

        Assert.Equal("started", Assert.Single(await talk.SayAsync("none")).QuestionId);
    }
}
