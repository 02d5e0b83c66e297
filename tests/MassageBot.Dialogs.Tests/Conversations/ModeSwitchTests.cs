namespace MassageBot.Dialogs.Tests.Conversations;

/// <summary>Talks that were going on when the clinic changed between advice and checklist.</summary>
public class ModeSwitchTests
{
    private const string Opening = "my lower back hurts since my massage";
    private const string SwollenCalf = "my left calf is sore, warm and puffy since the massage";

    [Theory]
    [InlineData("None of these")]
    [InlineData("none of that, thankfully")]
    [InlineData("not sure what you mean by that")]
    [InlineData("bananas")]
    [InlineData("back")]
    [InlineData("check my symptoms")]
    public async Task A_half_walked_triage_ends_with_the_list_whatever_is_said(string said)
    {
        var talk = await HalfWalkedAsync();

        var replies = await talk.SayAsync(said);
        var later = await talk.SayAsync("what's the weather");

        AssertList(replies);
        Assert.Contains("no longer ask", replies[^1].Text, StringComparison.Ordinal);
        Assert.Equal(OutcomeKinds.NoAnswer, Assert.Single(later).Kind);
    }

    [Theory]
    [InlineData("Fever or shivering, Both legs numb or weak")]
    [InlineData("I can't control my bladder and my legs are numb")]
    public async Task An_emergency_sign_is_heard_in_the_answer_that_was_waited_for(string answer)
    {
        var talk = await HalfWalkedAsync();

        Assert.Equal("EMERGENCY", Assert.Single(await talk.SayAsync(answer)).Level);
        Assert.Equal(OutcomeKinds.Notice, (await talk.SayAsync("ok"))[0].Kind);
    }

    [Fact]
    public async Task A_question_in_the_middle_is_answered_before_the_list_ends_the_walk()
    {
        var finder = new FakeAnswerFinder().Knows("is heat or ice better?", FakeAnswerFinder.Entry("heat-or-ice", "Heat or ice?", "Either is fine."));
        var talk = await HalfWalkedAsync(finder);

        var replies = await talk.SayAsync("is heat or ice better?");

        Assert.Equal("heat-or-ice", replies[0].Outcome.EntryId);
        AssertList(replies.Skip(1));
    }

    [Theory]
    [InlineData("help", OutcomeKinds.Command)]
    [InlineData("", OutcomeKinds.NoAnswer)]
    public async Task Help_is_given_before_the_list_ends_the_walk(string said, string kind)
    {
        var talk = await HalfWalkedAsync();

        var replies = await talk.SayAsync(said);

        Assert.Equal(kind, replies[0].Kind);
        AssertList(replies.Skip(1));
    }

    [Fact]
    public async Task Stop_ends_the_walk_and_nothing_follows()
    {
        var talk = await HalfWalkedAsync();

        Assert.Equal(OutcomeKinds.Command, Assert.Single(await talk.SayAsync("stop")).Kind);
        Assert.Equal(OutcomeKinds.NoAnswer, Assert.Single(await talk.SayAsync("None of these")).Kind);
    }

    [Fact]
    public async Task A_person_asked_for_is_arranged_first_and_the_list_comes_instead_of_the_next_question()
    {
        var talk = await HalfWalkedAsync();

        var offer = Assert.Single(await talk.SayAsync("talk to a person"));
        var replies = await talk.SayAsync("yes", "me@example.org");

        Assert.Equal("escalation-consent", offer.QuestionId);
        Assert.Equal(OutcomeKinds.Escalation, replies[0].Kind);
        Assert.Null(Assert.Single(talk.Escalations.Opened).Level);
        AssertList(replies.Skip(1));
    }

    [Fact]
    public async Task A_hand_over_that_waits_above_a_walk_goes_on_and_the_list_comes_once()
    {
        var talk = new Talk();
        await talk.SayAsync(Opening, "None of these", "talk to a person");
        talk.Mode.Current = TriageMode.Checklist;

        var told = await talk.SayAsync("my neck hurts too");
        var declined = await talk.SayAsync("talk to a person", "no");

        AssertList(told);
        Assert.Equal(OutcomeKinds.Notice, Assert.Single(declined).Kind);
    }

    [Fact]
    public async Task A_sign_for_today_told_to_a_hand_over_above_a_walk_gets_the_list_once()
    {
        var talk = new Talk();
        await talk.SayAsync(Opening, "None of these", "talk to a person");
        talk.Mode.Current = TriageMode.Checklist;

        var told = await talk.SayAsync(SwollenCalf);
        var declined = await talk.SayAsync("no");

        AssertList(told);
        Assert.Equal("escalation-consent", told[^1].QuestionId);
        Assert.Equal(OutcomeKinds.Notice, Assert.Single(declined).Kind);
    }

    [Fact]
    public async Task A_level_told_before_is_not_carried_into_the_hand_over()
    {
        var talk = new Talk();
        var answers = new Dictionary<string, string> { ["started"] = "After one over a week ago", ["strength"] = "6", ["trend"] = "Worse" };
        var offer = await talk.WalkAsync(await talk.SayAsync(Opening), answers);
        Assert.Equal("escalation-summary", offer[^1].QuestionId);
        talk.Mode.Current = TriageMode.Checklist;

        var summary = await talk.SayAsync("yes");
        var stored = Assert.Single(await talk.SayAsync("yes", "no contact"));

        Assert.Contains("Summary to take along", summary[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ROUTINE", summary[0].Text, StringComparison.Ordinal);
        Assert.Null(stored.Level);
        Assert.Null(Assert.Single(talk.Escalations.Opened).Level);
    }

    [Fact]
    public async Task After_advice_for_today_a_question_is_answered_and_not_met_with_the_list()
    {
        const string Asked = "i have osteoporosis, may i have a massage?";
        var talk = new Talk(new FakeAnswerFinder().Knows(Asked, FakeAnswerFinder.Entry("bones", "Thin bones?", "Ask first.")));
        var decided = await talk.WalkAsync(await talk.SayAsync("my knee hurts since the massage"), new Dictionary<string, string> { ["strength"] = "9" });
        Assert.Equal("URGENT", decided[0].Level);
        await talk.SayAsync("no", "no");
        talk.Mode.Current = TriageMode.Checklist;

        Assert.Equal("bones", Assert.Single(await talk.SayAsync(Asked)).Outcome.EntryId);
    }

    [Fact]
    public async Task A_passed_screen_does_not_let_an_answer_stand_without_the_emergency_line()
    {
        var finder = new FakeAnswerFinder().Knows("is soreness normal?", FakeAnswerFinder.Entry("sore", "Sore?", "It is common.", isSymptom: true));
        var talk = new Talk(finder);
        await talk.WalkAsync(await talk.SayAsync(Opening), new Dictionary<string, string> { ["trend"] = "Better", ["started"] = "After yesterday's session" });
        talk.Mode.Current = TriageMode.Checklist;

        Assert.StartsWith("**If you have chest pain", Assert.Single(await talk.SayAsync("is soreness normal?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_checklist_to_advice_the_signs_told_before_still_count()
    {
        var talk = new Talk(mode: TriageMode.Checklist);
        await talk.SayAsync(SwollenCalf);
        talk.Mode.Current = TriageMode.Advice;

        var decided = await talk.WalkAsync(await talk.SayAsync("my knee aches since the massage"));

        Assert.Equal("URGENT", decided.First(r => r.Kind == OutcomeKinds.Disposition).Level);
    }

    [Fact]
    public async Task From_advice_to_checklist_and_back_the_advice_does_not_fall()
    {
        var talk = new Talk();
        Assert.Equal("URGENT", (await talk.SayAsync(SwollenCalf))[0].Level);
        talk.Mode.Current = TriageMode.Checklist;
        AssertList(await talk.SayAsync("None of these"));
        talk.Mode.Current = TriageMode.Advice;

        var decided = await talk.WalkAsync(await talk.SayAsync("my shoulder is a bit sore"));

        Assert.Equal("URGENT", decided.First(r => r.Kind == OutcomeKinds.Disposition).Level);
    }

    private static async Task<Talk> HalfWalkedAsync(FakeAnswerFinder? finder = null)
    {
        var talk = new Talk(finder);
        var asked = await talk.SayAsync(Opening, "None of these");
        Assert.Equal("screen-back", asked[^1].QuestionId);
        talk.Mode.Current = TriageMode.Checklist;
        return talk;
    }

    private static void AssertList(IEnumerable<Heard> replies)
    {
        var list = replies.Where(r => r.Outcome.ContentVersion is not null).ToList();
        Assert.Equal(2, list.Count);
        Assert.StartsWith("**Call 999 now", list[0].Text, StringComparison.Ordinal);
        Assert.All(list, r => Assert.Null(r.Level));
        Assert.DoesNotContain(replies, r => r.QuestionId is not null && !r.QuestionId.StartsWith("escalation", StringComparison.Ordinal));
    }
}
