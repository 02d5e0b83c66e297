namespace MassageBot.Dialogs.Tests.Conversations;

public class EscalationTests
{
    private static readonly Dictionary<string, string> Routine = new() { ["started"] = "After one over a week ago", ["strength"] = "6", ["trend"] = "Worse" };

    [Fact]
    public async Task From_routine_on_a_summary_is_offered_consent_is_asked_and_a_reference_is_given()
    {
        var talk = new Talk();
        var offer = await talk.WalkAsync(await talk.SayAsync("my lower back hurts since my massage ten days ago"), Routine);
        Assert.Equal("escalation-summary", offer[^1].QuestionId);

        var summary = await talk.SayAsync("yes");
        Assert.Contains("ROUTINE", summary[0].Text, StringComparison.Ordinal);
        Assert.Equal("escalation-consent", summary[^1].QuestionId);

        var contact = await talk.SayAsync("Yes");
        Assert.Equal("escalation-contact", contact[^1].QuestionId);

        var stored = Assert.Single(await talk.SayAsync("call me on 0123 456789"));
        Assert.Equal(OutcomeKinds.Escalation, stored.Kind);
        Assert.Contains(stored.Outcome.Reference!, stored.Text, StringComparison.Ordinal);
        var opened = Assert.Single(talk.Escalations.Opened);
        Assert.Equal(Triage.Level.Routine, opened.Level);
        Assert.NotNull(opened.ConsentTextVersion);
        Assert.Equal("call me on 0123 456789", opened.Contact);
    }

    [Fact]
    public async Task Without_consent_nothing_is_passed_on()
    {
        var talk = new Talk();
        await talk.WalkAsync(await talk.SayAsync("my lower back hurts since my massage ten days ago"), Routine);

        var replies = await talk.SayAsync("no", "no");

        Assert.Equal(OutcomeKinds.Notice, replies[^1].Kind);
        Assert.Empty(talk.Escalations.Opened);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("my door is blue")]
    public async Task A_contact_that_reaches_nobody_is_asked_for_again(string contact)
    {
        var talk = new Talk();
        await talk.SayAsync("talk to a person", "yes");

        var reply = Assert.Single(await talk.SayAsync(contact));

        Assert.Equal("escalation-contact", reply.QuestionId);
        Assert.Empty(talk.Escalations.Opened);
    }

    [Theory]
    [InlineData("real person please")]
    [InlineData("Hi, could you please call me back?")]
    [InlineData("I would like to talk to a person, thanks")]
    public async Task A_person_is_asked_for_politely_too(string text)
    {
        var plain = await new Talk().SayAsync("talk to a person");

        Assert.Equal(plain.Select(reply => reply.Text), (await new Talk().SayAsync(text)).Select(reply => reply.Text));
    }

    [Fact]
    public async Task A_person_asked_for_in_the_middle_of_the_walk_is_arranged_and_the_walk_resumes()
    {
        var talk = new Talk();
        var before = await talk.SayAsync("my lower back hurts since my massage", "None of these");

        var offer = await talk.SayAsync("talk to a person");
        var resumed = await talk.SayAsync("yes", "me@example.org");

        Assert.Contains("0123 456", offer[^1].Text, StringComparison.Ordinal);
        Assert.Equal(OutcomeKinds.Escalation, resumed[0].Kind);
        Assert.Equal(before[^1].QuestionId, resumed[^1].QuestionId);
    }

    [Fact]
    public async Task Facts_the_clinic_did_not_configure_are_not_spoken_of()
    {
        var replies = await new Talk().SayAsync("talk to a person");

        Assert.DoesNotContain("write to", replies[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", replies[^1].Text, StringComparison.Ordinal);
    }
}
