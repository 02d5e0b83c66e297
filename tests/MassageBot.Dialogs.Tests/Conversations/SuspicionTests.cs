namespace MassageBot.Dialogs.Tests.Conversations;

/// <summary>What the second net suspects behind words that no phrase has, and what the bot does about it.</summary>
public sealed class SuspicionTests
{
    private const string Unlisted = "since the rub my feet might as well be somebody else's, they just flop about when I try to stand";

    private const string Waters = "My sister's waters broke in a lift, and the baby's at university now.";
    private const string Opera = "Opera heroine coughs blood three acts, hits top C. Can I park near the clinic?";

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
    [InlineData(Waters, "Waters have gone")]
    [InlineData(Opera, "Hurts to breathe in, or coughed blood")]
    public async Task A_sign_in_what_reads_like_a_story_is_asked_for_first_behind_the_emergency_number(string text, string sign)
    {
        var replies = await new Talk().SayAsync(text);

        Assert.DoesNotContain(replies, reply => reply.Level is "EMERGENCY" or "URGENT");
        Assert.Contains("999", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(sign, Assert.Single(replies, reply => reply.QuestionId == "screen-now").Outcome.Options![0].Title);
    }

    [Theory]
    [InlineData("Waters have gone")]
    [InlineData("Not sure")]
    [InlineData("well yes my waters broke an hour ago")]
    public async Task What_was_asked_for_first_and_is_not_denied_is_an_emergency(string reply)
    {
        var talk = new Talk();

        var replies = await talk.SayAsync(Waters, reply);

        Assert.Contains(replies, reply => reply.Level == "EMERGENCY");
        Assert.DoesNotContain(replies, reply => reply.Kind == OutcomeKinds.Answer);
    }

    [Fact]
    public async Task A_story_in_which_no_sign_is_there_is_answered_then_and_no_more_is_asked()
    {
        var finder = new FakeAnswerFinder().Knows(Opera, FakeAnswerFinder.Entry("parking", "Where can I park?", "Behind the house."));
        var talk = new Talk(finder);

        var replies = await talk.SayAsync(Opera, "None of these");

        Assert.Contains("what you wrote", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("Behind the house.", replies[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(replies, reply => reply.Kind == OutcomeKinds.Question);
    }

    [Theory]
    [InlineData("well yes my waters broke an hour ago", "thank you", "yes", "no", "no")]
    [InlineData("Waters have gone", "thank you", "yes", "no", "no")]
    [InlineData("stop", "check my symptoms", "None of these")]
    public async Task A_story_is_not_come_back_to_once_its_list_was_left_or_led_to_advice(params string[] texts)
    {
        var talk = new Talk();
        await talk.SayAsync(Waters);
        var heard = new List<Heard>();

        foreach (var text in texts)
            heard.AddRange(await talk.SayAsync(text));

        Assert.NotEmpty(heard);
        Assert.DoesNotContain(heard, reply => reply.Text.Contains("what you wrote", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_may_have_felt_wrong_is_offered_on_the_first_list()
    {
        var talk = new Talk();

        var asked = await talk.SayAsync("he asked me why such a pretty girl keeps her pants on, I just wanted to go home");
        var told = await talk.SayAsync("Touch or words felt wrong", "yes");

        Assert.Contains("999", asked[0].Text, StringComparison.Ordinal);
        Assert.Equal("Touch or words felt wrong", Assert.Single(asked, reply => reply.QuestionId == "screen-now").Outcome.Options![0].Title);
        Assert.Equal("SAFEGUARDING", Assert.Single(told, reply => reply.Kind == OutcomeKinds.Disposition).Outcome.Route);
    }

    [Fact]
    public async Task What_else_hurts_beside_a_story_is_asked_about()
    {
        var talk = new Talk();

        var replies = await talk.SayAsync("I teach first aid and speak of chest pain all day. My neck aches a bit since the massage", "None of these");

        Assert.Contains(replies, reply => reply.Kind == OutcomeKinds.Question);
    }

    [Fact]
    public async Task While_the_questions_are_asked_what_the_words_tell_counts_at_once()
    {
        var talk = new Talk();

        var replies = await talk.SayAsync("my shoulder is sore since the massage", "None of these", Waters);

        Assert.Contains(replies, reply => reply.Level == "EMERGENCY");
    }

    [Theory]
    [InlineData("What do you know about me? My legs are numb and I can't pee.")]
    [InlineData("Loved the opera last night, do you have vouchers for it? My waters just broke.")]
    public async Task A_sentence_that_tells_of_danger_by_itself_counts_at_once_whatever_stands_around_it(string text)
    {
        var replies = await new Talk().SayAsync(text);

        Assert.Contains(replies, reply => reply.Level == "EMERGENCY");
    }

    [Fact]
    public async Task A_sign_behind_more_words_than_the_net_looks_at_counts_at_once()
    {
        var story = string.Join(' ', Enumerable.Repeat("in the opera the tenor sings and we clap and", 60));

        var replies = await new Talk().SayAsync(story + " my waters broke");

        Assert.Contains(replies, reply => reply.Level == "EMERGENCY");
    }

    [Fact]
    public async Task In_a_check_in_what_the_words_tell_counts_at_once()
    {
        var talk = new Talk();
        await talk.InviteAsync("day-1");

        var replies = await talk.SayAsync(Waters);

        Assert.Contains(replies, reply => reply.Level == "EMERGENCY");
    }

    [Fact]
    public async Task After_urgent_advice_what_the_words_tell_counts_at_once()
    {
        var talk = new Talk();

        var replies = await talk.SayAsync("i want to kill myself", Waters);

        Assert.Contains(replies, reply => reply.Level == "EMERGENCY");
    }

    [Fact]
    public async Task What_the_first_list_asks_for_no_more_counts_at_once()
    {
        var talk = new Talk();

        var replies = await talk.SayAsync(Opera, "None of these", Waters);

        Assert.Contains(replies, reply => reply.Level == "EMERGENCY");
    }

    [Theory]
    [InlineData("thanks")]
    [InlineData("how much is an hour?")]
    [InlineData("can I come tomorrow at ten")]
    [InlineData("what is cupping")]
    [InlineData("do you have vouchers")]
    [InlineData("can massage cause a stroke?")]
    [InlineData("i don't think so")]
    [InlineData("I suppose so")]
    public async Task Ordinary_messages_are_not_suspected(string text)
    {
        var replies = await new Talk().SayAsync(text);

        Assert.DoesNotContain(replies, reply => reply.Kind is OutcomeKinds.Disposition or OutcomeKinds.Question);
    }
}
