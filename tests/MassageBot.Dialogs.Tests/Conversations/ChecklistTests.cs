namespace MassageBot.Dialogs.Tests.Conversations;

/// <summary>Talks where the clinic shows one checklist to everybody.</summary>
public class ChecklistTests
{
    private const string Symptom = "my lower back hurts since my massage";
    private const string SwollenCalf = "my left calf is sore, warm and puffy since the massage";
    private const string Cauda = "I can't control my bladder and my legs are numb";

    [Theory]
    [InlineData(Symptom)]
    [InlineData("check my symptoms")]
    [InlineData("signs to look for")]
    [InlineData(SwollenCalf)]
    [InlineData("i have a small bruise on my thigh since yesterday")]
    [InlineData("the pain is 9 out of 10 and getting worse every day")]
    [InlineData("my friend's neck hurts since his massage")]
    public async Task Whatever_is_told_everybody_reads_the_same_list_and_no_level(string told)
    {
        var list = await Checklist().SayAsync("check my symptoms");

        var replies = await Checklist().SayAsync(told);

        Assert.Equal(list.Select(r => r.Text), replies.Select(r => r.Text));
        Assert.All(replies, reply =>
        {
            Assert.Equal(OutcomeKinds.Notice, reply.Kind);
            Assert.NotNull(reply.Outcome.ContentVersion);
            Assert.Null(reply.Level);
            Assert.Null(reply.Outcome.RuleIds);
        });
    }

    [Fact]
    public async Task The_list_begins_with_the_emergency_number_and_ends_with_a_way_to_a_person()
    {
        var replies = await Checklist().SayAsync(Symptom);

        Assert.Equal(2, replies.Count);
        Assert.StartsWith("**Call 999 now", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("116 123", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("111", replies[1].Text, StringComparison.Ordinal);
        Assert.Equal(["person"], replies[1].Outcome.Options!.Select(o => o.Id));
        Assert.DoesNotContain("{", replies[0].Text + replies[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("999")]
    [InlineData("something feels wrong in my body since the massage")]
    public async Task A_cry_for_help_and_a_trouble_without_a_name_get_the_emergency_line_before_the_list(string told)
    {
        var replies = await Checklist().SayAsync(told);

        Assert.Equal(3, replies.Count);
        Assert.StartsWith("**If you have chest pain", replies[0].Text, StringComparison.Ordinal);
        Assert.Null(replies[0].Outcome.ContentVersion);
    }

    [Theory]
    [InlineData]
    [InlineData(Symptom)]
    [InlineData(Symptom, "it is getting worse")]
    [InlineData("hello")]
    [InlineData(Symptom, "talk to a person")]
    [InlineData(Symptom, "talk to a person", "yes")]
    [InlineData("forget me")]
    public async Task An_emergency_is_answered_at_any_moment_as_ever(params string[] before)
    {
        var (advising, listing) = (new Talk(), Checklist());
        await listing.SayAsync(before);

        var reply = Assert.Single(await listing.SayAsync(Cauda));

        Assert.Equal("EMERGENCY", reply.Level);
        Assert.Equal(Assert.Single(await advising.SayAsync(Cauda)).Text, reply.Text);
        Assert.Single(listing.Escalations.Opened);
    }

    [Fact]
    public async Task An_emergency_told_in_two_messages_is_seen()
    {
        var talk = Checklist();
        await talk.SayAsync("my pee is dark like cola");

        Assert.Equal("EMERGENCY", Assert.Single(await talk.SayAsync("and my thighs are so sore since the massage")).Level);
    }

    [Fact]
    public async Task After_an_emergency_a_new_complaint_gets_the_number_again_and_not_the_list()
    {
        var replies = await Checklist().SayAsync(Cauda, "ok", "my knee still aches");

        Assert.Equal("EMERGENCY", replies[0].Level);
    }

    [Fact]
    public async Task A_crisis_is_answered_as_ever_and_asked_after()
    {
        var talk = Checklist();

        var crisis = Assert.Single(await talk.SayAsync(Symptom, "there is no point in going on"));
        var unsafeNow = Assert.Single(await talk.SayAsync("no"));

        Assert.Equal("CRISIS", crisis.Outcome.Route);
        Assert.Contains("116 123", crisis.Text, StringComparison.Ordinal);
        Assert.Equal(("EMERGENCY", "CRISIS"), (unsafeNow.Level, unsafeNow.Outcome.Route));
    }

    [Theory]
    [InlineData("the therapist touched me sexually")]
    [InlineData("my husband hits me")]
    [InlineData("i felt uncomfortable about how i was covered")]
    public async Task A_safeguarding_matter_is_answered_as_ever(string told)
    {
        var reply = Assert.Single(await Checklist().SayAsync(told));

        Assert.Equal("SAFEGUARDING", reply.Outcome.Route);
        Assert.Equal(Assert.Single(await new Talk().SayAsync(told)).Text, reply.Text);
    }

    [Fact]
    public async Task A_sign_told_beside_a_safeguarding_matter_is_left_to_the_list_which_follows()
    {
        var replies = await Checklist().SayAsync("the therapist touched me sexually and my left calf is sore, warm and puffy");

        Assert.Equal("SAFEGUARDING", replies[0].Outcome.Route);
        Assert.Equal(["DU16"], replies[0].Outcome.RuleIds);
        Assert.DoesNotContain("swollen", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal((await Checklist().SayAsync("check my symptoms")).Select(r => r.Text), replies.Skip(1).Select(r => r.Text));
    }

    [Fact]
    public async Task A_question_is_answered_before_and_after_the_list()
    {
        var talk = Checklist(new FakeAnswerFinder()
            .Knows("how firm?", FakeAnswerFinder.Entry("pressure", "How firm?", "As firm as you like."))
            .Knows("i have osteoporosis, may i have a massage?", FakeAnswerFinder.Entry("bones", "Thin bones?", "Ask first.")));

        Assert.Equal("pressure", Assert.Single(await talk.SayAsync("how firm?")).Outcome.EntryId);
        Assert.Equal("bones", Assert.Single(await talk.SayAsync(SwollenCalf, "i have osteoporosis, may i have a massage?")).Outcome.EntryId);
    }

    [Fact]
    public async Task A_sign_for_today_asked_about_gets_the_list_again_and_not_an_answer()
    {
        const string Asked = "my left calf is swollen and warm, is that normal?";
        var talk = Checklist(new FakeAnswerFinder().Knows(Asked, FakeAnswerFinder.Entry("sore", "Sore?", "It is common.", isSymptom: true)));
        var list = await talk.SayAsync(Symptom);

        Assert.Equal(list.Select(r => r.Text), (await talk.SayAsync(Asked)).Select(r => r.Text));
    }

    [Fact]
    public async Task A_new_complaint_after_the_list_is_a_story_of_its_own()
    {
        var talk = Checklist();
        await talk.SayAsync("my shoulder hurts 8 out of 10 since the massage", "my knee aches since the massage", "talk to a person", "yes", "no contact");

        var summary = Assert.Single(talk.Escalations.Opened).Summary!;

        Assert.DoesNotContain("Strength", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_about_a_symptom_has_the_emergency_line_and_offers_the_list_without_promising_questions()
    {
        var sore = FakeAnswerFinder.Entry("sore", "Is soreness normal?", "Some soreness is common.", isSymptom: true);
        var talk = Checklist(new FakeAnswerFinder().Knows("is it normal to be sore the day after?", sore));

        var reply = Assert.Single(await talk.SayAsync("is it normal to be sore the day after?"));
        var offered = Assert.Single(reply.Outcome.Options!);
        var list = await talk.SayAsync(offered.Title);

        Assert.StartsWith("**If you have chest pain", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("questions", reply.Text, StringComparison.Ordinal);
        Assert.Equal("check", offered.Id);
        Assert.StartsWith("**Call 999 now", list[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_no_passed_screen()
    {
        var talk = Checklist(new FakeAnswerFinder().Knows("is soreness normal?", FakeAnswerFinder.Entry("sore", "Sore?", "It is common.", isSymptom: true)));

        var reply = Assert.Single(await talk.SayAsync("i felt uncomfortable about how i was covered", "check my symptoms", "is soreness normal?"));

        Assert.StartsWith("**If you have chest pain", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what can you do")]
    [InlineData("what's the weather")]
    public async Task Nothing_the_bot_says_of_itself_announces_questions(string asked)
    {
        var reply = Assert.Single(await Checklist().SayAsync(asked));

        Assert.DoesNotContain("short questions", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("check a symptom", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_leads_to_a_person_who_is_told_no_level()
    {
        var talk = Checklist();
        var person = (await talk.SayAsync(SwollenCalf))[^1].Outcome.Options![0].Title;

        var stored = Assert.Single(await talk.SayAsync(person, "yes", "anna@example.org"));

        Assert.Equal(OutcomeKinds.Escalation, stored.Kind);
        Assert.Null(stored.Level);
        var opened = Assert.Single(talk.Escalations.Opened);
        Assert.Null(opened.Level);
        Assert.Empty(opened.RuleIds);
        Assert.Equal("anna@example.org", opened.Contact);
        Assert.Contains("leg", opened.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_complaint_told_to_the_offer_of_a_person_gets_the_list_and_the_offer_again()
    {
        var replies = await Checklist().SayAsync("talk to a person", "my back hurts since the massage");

        Assert.StartsWith("**Call 999 now", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("escalation-consent", replies[^1].QuestionId);
    }

    private static Talk Checklist(FakeAnswerFinder? finder = null) => new(finder, mode: TriageMode.Checklist);
}
