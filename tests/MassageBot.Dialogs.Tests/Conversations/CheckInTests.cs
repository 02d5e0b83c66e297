using MassageBot.Triage;

namespace MassageBot.Dialogs.Tests.Conversations;

/// <summary>How a client is asked after a treatment, and what comes of the answers.</summary>
public sealed class CheckInTests
{
    private readonly Talk _talk = new();

    [Fact]
    public async Task A_calm_answer_takes_three_taps_and_is_thanked_for_and_kept()
    {
        var asked = await _talk.InviteAsync("day-1");
        Assert.Equal(["checkIn", "question"], asked.Select(r => r.Kind));
        Assert.Equal(["Better", "About the same", "Worse"], asked[^1].Buttons);

        Assert.Equal("strength", Assert.Single(await _talk.SayAsync("Better")).QuestionId);
        var list = Assert.Single(await _talk.SayAsync("2"));
        Assert.Equal("new-signs", list.QuestionId);
        var thanks = Assert.Single(await _talk.SayAsync("None of these"));

        Assert.Equal("checkIn", thanks.Kind);
        Assert.DoesNotContain("glad", thanks.Text, StringComparison.OrdinalIgnoreCase);
        var kept = Assert.Single(_talk.CheckIns.Replies);
        Assert.Equal((7L, "better", 2, null), (kept.CheckInId, kept.Choice, kept.Strength, kept.Level));
        Assert.Empty(_talk.Escalations.Opened);
    }

    [Fact]
    public async Task The_first_note_after_a_session_asks_nothing()
    {
        var told = Assert.Single(await _talk.InviteAsync("end-of-session"));

        Assert.Equal("checkIn", told.Kind);
        Assert.Empty(told.Buttons);
        Assert.Empty(_talk.CheckIns.Replies);
    }

    [Fact]
    public async Task Worse_and_a_swollen_calf_is_urgent_and_staff_are_told()
    {
        await _talk.InviteAsync("days-2-3");

        var replies = await _talk.SayAsync("worse, and my calf is swollen");

        Assert.Equal("URGENT", replies.Single(r => r.Kind == OutcomeKinds.Disposition).Level);
        var kept = _talk.CheckIns.Replies[^1];
        Assert.Equal(("worse", Level.Urgent), (kept.Choice, kept.Level));
        Assert.Contains("swollen-calf", kept.Signs);
        var opened = Assert.Single(_talk.Escalations.Opened);
        Assert.Equal(Level.Urgent, opened.Level);
        Assert.Null(opened.Summary);
    }

    [Theory]
    [InlineData("Bladder or bowels changed, or numb between the legs")]
    [InlineData("Chest pain, or trouble breathing")]
    public async Task A_tick_that_may_be_an_emergency_brings_its_advice_in_the_next_message(string tick)
    {
        await _talk.InviteAsync("day-1");
        await _talk.SayAsync("About the same", "3");

        var replies = await _talk.SayAsync(tick);

        Assert.Equal("EMERGENCY", replies.First(r => r.Kind == OutcomeKinds.Disposition).Level);
        Assert.Equal(Level.Emergency, _talk.CheckIns.Replies[^1].Level);
        Assert.Single(_talk.Escalations.Opened);
    }

    [Theory]
    [InlineData("Dark, red or very little urine")]
    [InlineData("Fever or shivering")]
    [InlineData("Numb or tingling")]
    public async Task Any_other_tick_is_asked_about_at_once(string tick)
    {
        await _talk.InviteAsync("day-1");
        await _talk.SayAsync("About the same", "3");

        var replies = await _talk.SayAsync(tick);

        Assert.Contains(replies, r => r.QuestionId == "screen-now" || r.Kind == OutcomeKinds.Disposition);
    }

    [Fact]
    public async Task An_emergency_in_words_is_heard_at_every_question()
    {
        await _talk.InviteAsync("day-1");
        await _talk.SayAsync("Better");

        var replies = await _talk.SayAsync("I can't breathe and my chest hurts");

        Assert.Equal("EMERGENCY", replies[0].Level);
        Assert.Equal(Level.Emergency, _talk.CheckIns.Replies[^1].Level);
    }

    [Theory]
    [InlineData("days-2-3", "About the same", "2", Level.Therapist)]
    [InlineData("days-2-3", "Worse", "2", Level.Routine)]
    [InlineData("days-2-3", "Better", "6", Level.Routine)]
    [InlineData("day-1", "Better", "6", Level.Therapist)]
    [InlineData("day-1", "Better", "8", Level.Urgent)]
    public async Task What_does_not_ease_is_looked_into_and_the_advice_does_not_fall_below_the_plan(string step, string choice, string strength, Level atLeast)
    {
        await _talk.InviteAsync(step);

        var replies = await _talk.WalkAsync(await _talk.SayAsync(choice, strength, "None of these"));

        Assert.True(LevelNames.TryParse(replies.Single(r => r.Kind == OutcomeKinds.Disposition).Level, out var told) && told >= atLeast);
        Assert.True(_talk.CheckIns.Replies[^1].Level >= atLeast);
    }

    [Fact]
    public async Task Worse_twice_in_a_row_is_routine_though_nothing_else_is_told()
    {
        await _talk.InviteAsync("day-1", wasWorse: true);

        var replies = await _talk.WalkAsync(await _talk.SayAsync("Worse", "2", "None of these"));

        Assert.Equal("ROUTINE", replies.Single(r => r.Kind == OutcomeKinds.Disposition).Level);
    }

    [Fact]
    public async Task Still_there_after_a_week_is_routine()
    {
        await _talk.InviteAsync("day-7");

        var replies = await _talk.WalkAsync(await _talk.SayAsync("Still there", "None of these"));

        Assert.Equal("ROUTINE", replies.Single(r => r.Kind == OutcomeKinds.Disposition).Level);
    }

    [Fact]
    public async Task A_check_in_that_comes_in_the_middle_of_a_walk_waits_for_its_end()
    {
        var walk = await _talk.SayAsync("my lower back hurts since my massage");

        Assert.Empty(await _talk.InviteAsync("day-1"));
        var end = await _talk.WalkAsync(walk);
        if (end.All(r => r.QuestionId != "compared"))
            end = await _talk.SayAsync("no");

        Assert.Contains(end, r => r.QuestionId == "compared");
    }

    [Fact]
    public async Task What_waited_too_long_is_not_asked()
    {
        await _talk.SayAsync("my lower back hurts since my massage");
        await _talk.InviteAsync("day-1");
        _talk.Time.Advance(TimeSpan.FromHours(11));

        var replies = await _talk.SayAsync("stop");

        Assert.DoesNotContain(replies, r => r.QuestionId == "compared");
    }

    [Fact]
    public async Task The_reminder_asks_what_was_asked_before_and_an_answered_check_in_is_not_asked_again()
    {
        await _talk.InviteAsync("day-1");
        await _talk.SayAsync("Better");

        var reminded = await _talk.InviteAsync("day-1", isReminder: true);

        Assert.Contains("I will not ask this again", reminded[0].Text, StringComparison.Ordinal);
        Assert.Equal("strength", reminded[^1].QuestionId);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("STOP")]
    [InlineData("unsubscribe")]
    [InlineData("stop messaging me")]
    public async Task Stop_ends_all_asking_and_is_confirmed_once(string word)
    {
        await _talk.InviteAsync("day-1");

        var confirmed = Assert.Single(await _talk.SayAsync(word));
        await _talk.SayAsync(word);

        Assert.Contains("not ask again", confirmed.Text, StringComparison.Ordinal);
        Assert.Equal(1, _talk.CheckIns.Stops);
    }

    [Fact]
    public async Task Stop_without_any_check_in_only_ends_what_is_going_on()
    {
        await _talk.SayAsync("my lower back hurts since my massage");
        await _talk.SayAsync("stop");

        Assert.Equal(0, _talk.CheckIns.Stops);
    }

    [Fact]
    public async Task Where_everybody_gets_the_checklist_staff_are_told_of_an_urgent_answer_all_the_same()
    {
        var talk = new Talk(mode: TriageMode.Checklist);
        await talk.InviteAsync("days-2-3");

        var replies = await talk.SayAsync("worse, and my calf is swollen");

        Assert.DoesNotContain(replies, r => r.Kind == OutcomeKinds.Disposition);
        Assert.Equal(Level.Urgent, talk.CheckIns.Replies[^1].Level);
        Assert.Single(talk.Escalations.Opened);
    }

    [Theory]
    [InlineData("no better")]
    [InlineData("it is not better at all")]
    [InlineData("better in the day but worse at night")]
    [InlineData("maybe better")]
    public async Task Words_that_may_mean_the_contrary_are_asked_for_again(string words)
    {
        await _talk.InviteAsync("days-2-3");

        var replies = await _talk.SayAsync(words);

        Assert.DoesNotContain(replies, r => r.QuestionId == "strength");
        Assert.DoesNotContain(_talk.CheckIns.Replies, reply => reply.Choice == "better");
    }

    [Fact]
    public async Task An_answer_in_words_is_taken_and_the_next_question_comes()
    {
        await _talk.InviteAsync("day-1");

        Assert.Equal("strength", (await _talk.SayAsync("much better today"))[^1].QuestionId);
        Assert.Equal("new-signs", (await _talk.SayAsync("2"))[^1].QuestionId);
        await _talk.SayAsync("None of these");

        Assert.Equal(("better", 2), (_talk.CheckIns.Replies[^1].Choice, _talk.CheckIns.Replies[^1].Strength));
    }

    [Fact]
    public async Task A_number_in_a_sentence_is_no_strength()
    {
        await _talk.InviteAsync("day-1");
        await _talk.SayAsync("Better");

        var replies = await _talk.SayAsync("I will come again in 2 weeks");

        Assert.DoesNotContain(replies, r => r.QuestionId == "new-signs");
    }

    [Fact]
    public async Task A_question_in_the_middle_of_a_check_in_is_answered_and_the_check_in_goes_on()
    {
        await _talk.InviteAsync("day-1");

        var replies = await _talk.SayAsync("is it normal to be sore?");

        Assert.Equal("compared", replies[^1].QuestionId);
    }
}
