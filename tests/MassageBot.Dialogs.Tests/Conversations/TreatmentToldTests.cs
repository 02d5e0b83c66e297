namespace MassageBot.Dialogs.Tests.Conversations;

/// <summary>A client tells in the chat that they had a treatment.</summary>
public sealed class TreatmentToldTests
{
    private readonly Talk _talk = new();

    [Theory]
    [InlineData("I had a massage this morning", "treatment-kind")]
    [InlineData("just got back from a deep tissue massage", "treatment-consent")]
    [InlineData("I had a massage", "treatment-when")]
    [InlineData("Hi, I've just had my first Thai massage at your clinic, it was lovely!", "treatment-consent")]
    [InlineData("had dry needling yesterday", "treatment-consent")]
    [InlineData("I was at yours for cupping two days ago", "treatment-consent")]
    [InlineData("I had a neck massage today, thank you", "treatment-consent")]
    [InlineData("I came for a pregnancy massage this afternoon", "treatment-consent")]
    [InlineData("Finished my 90 minute hot stone massage an hour ago", "treatment-consent")]
    public async Task What_was_not_told_is_asked_and_then_whether_they_may_be_asked(string words, string question)
    {
        var reply = (await _talk.SayAsync(words))[^1];

        Assert.Equal(question, reply.QuestionId);
        Assert.Empty(_talk.AfterCare.Added);
    }

    [Fact]
    public async Task It_takes_three_taps_at_most_and_the_yes_is_kept_with_the_version_of_the_text()
    {
        Assert.Equal(["just-now", "earlier-today", "yesterday", "days-2-3"], (await _talk.SayAsync("I had a massage"))[^1].Outcome.Options!.Select(o => o.Id));
        Assert.Contains("Hot stones", (await _talk.SayAsync("Yesterday"))[^1].Buttons);
        var asked = Assert.Single(await _talk.SayAsync("Hot stones"));
        Assert.Contains("- Tuesday 3 November, 08:00\n- Wednesday 4 November, 20:00", asked.Text, StringComparison.Ordinal);
        Assert.Contains("\"stop\"", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["Yes", "No"], asked.Buttons);

        var planned = Assert.Single(await _talk.SayAsync("Yes"));

        Assert.Equal(OutcomeKinds.CheckIn, planned.Kind);
        Assert.Contains("- Tuesday 3 November, 08:00", planned.Text, StringComparison.Ordinal);
        var (told, version) = Assert.Single(_talk.AfterCare.Added);
        Assert.Equal(("hot-stones", _talk.Time.GetUtcNow() - TimeSpan.FromHours(24)), (told.Kind, told.EndedAt!.Value));
        Assert.Equal(_talk.Content.Current.Texts.Version, version);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("no thanks")]
    public async Task After_a_no_nothing_is_kept(string no)
    {
        await _talk.SayAsync("just got back from a deep tissue massage");

        Assert.Contains("noted nothing", Assert.Single(await _talk.SayAsync(no)).Text, StringComparison.Ordinal);
        Assert.Empty(_talk.AfterCare.Added);
    }

    [Fact]
    public async Task What_stays_unclear_is_no_yes()
    {
        await _talk.SayAsync("just got back from a deep tissue massage");

        var last = await _talk.SayAsync("blah", "blub", "bleh");

        Assert.Contains("noted nothing", last[^1].Text, StringComparison.Ordinal);
        Assert.Empty(_talk.AfterCare.Added);
    }

    [Fact]
    public async Task A_treatment_that_is_known_already_is_not_asked_about_again()
    {
        _talk.AfterCare.Known = new KnownTreatment(true, _talk.AfterCare.Times);

        var reply = Assert.Single(await _talk.SayAsync("I had a massage this morning"));

        Assert.Contains("noted already", reply.Text, StringComparison.Ordinal);
        Assert.Empty(reply.Buttons);
        Assert.Empty(_talk.AfterCare.Added);
    }

    [Fact]
    public async Task Of_a_treatment_that_the_clinic_told_without_consent_only_the_consent_is_asked()
    {
        _talk.AfterCare.Known = new KnownTreatment(false, _talk.AfterCare.Times);

        Assert.Equal("treatment-consent", Assert.Single(await _talk.SayAsync("I had a massage this morning")).QuestionId);
        await _talk.SayAsync("yes please");

        Assert.Equal(1, _talk.AfterCare.Agreed);
        Assert.Empty(_talk.AfterCare.Added);
    }

    [Theory]
    [InlineData("I had a massage this morning and now my back hurts")]
    [InlineData("I had a massage this morning and I feel strange")]
    [InlineData("just had a deep tissue massage, my urine is dark like cola")]
    [InlineData("had a massage yesterday, bruised all over")]
    [InlineData("I had a massage this morning and now my neck feels odd")]
    [InlineData("I had a massage this morning. Can I go running?")]
    [InlineData("Did I have a massage this morning?")]
    [InlineData("I did not have a massage this morning")]
    [InlineData("I will have a massage tomorrow")]
    [InlineData("my mum had a massage this morning")]
    [InlineData("I had a massage this morning and my left arm went")]
    public async Task Whoever_says_anything_else_is_heard_as_ever(string words)
    {
        var replies = await _talk.SayAsync(words);

        Assert.DoesNotContain(replies, r => r.QuestionId?.StartsWith("treatment-", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("yes but my lower back hurts")]
    [InlineData("my calf is a bit swollen though")]
    [InlineData("I have a headache")]
    public async Task A_complaint_in_place_of_an_answer_is_looked_into_and_not_asked_away(string words)
    {
        await _talk.SayAsync("just got back from a deep tissue massage");

        var replies = await _talk.SayAsync(words);

        Assert.Contains(replies, r => r.Kind is OutcomeKinds.Question or OutcomeKinds.Disposition);
        Assert.DoesNotContain(replies, r => r.QuestionId?.StartsWith("treatment-", StringComparison.Ordinal) == true);
        Assert.Empty(_talk.AfterCare.Added);
    }

    [Theory]
    [InlineData("I had a massage this morning")]
    [InlineData("I had a massage")]
    [InlineData("just got back from a deep tissue massage")]
    public async Task An_emergency_in_place_of_an_answer_ends_the_asking(string words)
    {
        await _talk.SayAsync(words);

        Assert.Equal("EMERGENCY", (await _talk.SayAsync("I can't breathe and my chest hurts"))[0].Level);
        await _talk.SayAsync("yes");
        Assert.Empty(_talk.AfterCare.Added);
    }

    [Fact]
    public async Task After_emergency_advice_it_is_not_asked()
    {
        await _talk.SayAsync("I can't breathe and my chest hurts");

        Assert.DoesNotContain(await _talk.SayAsync("I had a massage this morning"), r => r.QuestionId?.StartsWith("treatment-", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task What_the_client_told_of_themselves_before_goes_into_the_plan()
    {
        await _talk.SayAsync("I take warfarin. What does a massage cost?");
        await _talk.SayAsync("I came for a pregnancy massage this afternoon");
        await _talk.SayAsync("yes");

        Assert.Equal(["anticoagulant", "pregnant"], Assert.Single(_talk.AfterCare.Added).Told.Modifiers);
    }

    [Fact]
    public async Task A_question_in_between_is_answered_and_it_is_asked_again()
    {
        var talk = new Talk(new FakeAnswerFinder().Knows("can i drink coffee after it?", FakeAnswerFinder.Entry("coffee", "Coffee?", "Yes.")));
        await talk.SayAsync("just got back from a deep tissue massage");

        var replies = await talk.SayAsync("can i drink coffee after it?");

        Assert.Equal("coffee", replies[0].Outcome.EntryId);
        Assert.Equal("treatment-consent", replies[^1].QuestionId);
    }

    [Fact]
    public async Task Stop_afterwards_ends_the_check_ins()
    {
        await _talk.SayAsync("just got back from a deep tissue massage", "yes");

        Assert.Contains("not ask again", Assert.Single(await _talk.SayAsync("stop")).Text, StringComparison.Ordinal);
        Assert.Equal(1, _talk.CheckIns.Stops);
    }
}
