namespace MassageBot.Dialogs.Tests.Conversations;

/// <summary>What the bot does, and leaves, while a person of the clinic holds the conversation.</summary>
public class PersonInConversationTests
{
    private const string Emergency = "I can't control my bladder and my legs are numb";
    private const string OfColleague = "He touched my breasts under the towel and it wasn't the massage";
    private static readonly StaffWord Hello = new("M-TEST1", "Ana", "Hello.");

    [Fact]
    public async Task The_first_words_of_a_person_say_who_joined_and_the_next_do_not()
    {
        var talk = new Talk();

        var first = await talk.HearFromClinicAsync(Hello);
        var second = await talk.HearFromClinicAsync(Hello with { Text = "Still there?" });

        Assert.Equal(["Ana from Test Clinic is with you now. I stay silent until they hand back to me. In an emergency do not wait for a reply: call 999.", "**Ana:** Hello."], first.Select(r => r.Text));
        Assert.Equal(["**Ana:** Still there?"], second.Select(r => r.Text));
    }

    [Fact]
    public async Task While_a_person_holds_the_conversation_the_bot_is_silent_and_passes_everything_on()
    {
        var talk = await HeldAsync();

        foreach (var text in new[] { "thank you", "talk to a person", "help", "check my symptoms", "my lower back hurts since my massage" })
            Assert.Empty(await talk.SayAsync(text));

        Assert.Equal(
            [("M-TEST1", "thank you"), ("M-TEST1", "talk to a person"), ("M-TEST1", "help"), ("M-TEST1", "check my symptoms"), ("M-TEST1", "my lower back hurts since my massage")],
            talk.Escalations.PassedOn);
    }

    [Fact]
    public async Task A_sign_of_danger_gets_its_advice_and_a_case_and_the_person_reads_it_too()
    {
        var talk = await HeldAsync();

        Assert.Equal("EMERGENCY", Assert.Single(await talk.SayAsync(Emergency)).Level);

        Assert.Equal(Triage.Level.Emergency, Assert.Single(talk.Escalations.Opened).Level);
        Assert.Equal(Emergency, Assert.Single(talk.Escalations.PassedOn).Text);
        Assert.Empty(await talk.SayAsync("ok"));
    }

    [Fact]
    public async Task What_is_told_of_a_colleague_stays_with_the_bot_also_when_it_is_told_again()
    {
        var talk = await HeldAsync();

        var replies = await talk.SayAsync(OfColleague);
        Assert.Equal([OutcomeKinds.Disposition, OutcomeKinds.Notice], replies.Select(r => r.Kind));
        Assert.StartsWith("I have not shown this message", replies[1].Text, StringComparison.Ordinal);
        Assert.NotEmpty(await talk.SayAsync("it was Ben"));
        await talk.HearFromClinicAsync(Hello);
        Assert.StartsWith("I have not shown this message", (await talk.SayAsync(OfColleague))[^1].Text, StringComparison.Ordinal);

        Assert.Empty(talk.Escalations.PassedOn);
    }

    [Fact]
    public async Task In_a_case_for_managers_it_is_passed_on_to_them()
    {
        var talk = new Talk();
        await talk.SayAsync(OfColleague, "talk to a person", "yes", "me@example.org");
        Assert.Equal(Triage.Route.Safeguarding, Assert.Single(talk.Escalations.Opened).Route);
        await talk.HearFromClinicAsync(Hello);

        await talk.SayAsync(OfColleague);

        Assert.Equal(OfColleague, Assert.Single(talk.Escalations.PassedOn).Text);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("start over")]
    public async Task Stop_and_start_over_give_the_client_the_bot_again(string command)
    {
        var talk = await HeldAsync();

        Assert.Equal(OutcomeKinds.Command, Assert.Single(await talk.SayAsync(command)).Kind);
        Assert.NotEmpty(await talk.SayAsync("my lower back hurts since my massage"));
        Assert.Empty(talk.Escalations.PassedOn);
    }

    [Fact]
    public async Task Forget_me_is_asked_back_and_done_and_never_passed_on()
    {
        var talk = await HeldAsync();

        await talk.SayAsync("forget me");
        Assert.Equal(OutcomeKinds.Command, Assert.Single(await talk.SayAsync("yes")).Kind);

        Assert.Equal(1, talk.Journal.Forgotten);
        Assert.Empty(talk.Escalations.PassedOn);
    }

    [Fact]
    public async Task A_no_to_forget_me_leaves_the_person_in_the_conversation()
    {
        var talk = await HeldAsync();

        await talk.SayAsync("forget me", "no");

        Assert.Empty(await talk.SayAsync("are you still there?"));
        Assert.Equal("are you still there?", Assert.Single(talk.Escalations.PassedOn).Text);
    }

    [Fact]
    public async Task Handing_back_is_told_once_and_only_for_the_case_that_is_held()
    {
        var talk = await HeldAsync();

        Assert.Empty(await talk.HearFromClinicAsync(new StaffWord("M-OTHER", "Ben", null)));
        Assert.StartsWith("Ana has handed back", Assert.Single(await talk.HearFromClinicAsync(Hello with { Text = null })).Text, StringComparison.Ordinal);
        Assert.Empty(await talk.HearFromClinicAsync(Hello with { Text = null }));
        Assert.NotEmpty(await talk.SayAsync("my lower back hurts since my massage"));
    }

    [Fact]
    public async Task Braces_in_a_persons_words_are_words() =>
        Assert.Equal("**Ana:** Call {clinicPhone} {nothing}", (await new Talk().HearFromClinicAsync(Hello with { Text = "Call {clinicPhone} {nothing}" }))[1].Text);

    [Fact]
    public async Task A_walk_that_was_going_on_does_not_go_on_after_the_person()
    {
        var talk = new Talk();
        await talk.SayAsync("my lower back hurts since my massage");
        await talk.HearFromClinicAsync(Hello);
        await talk.SayAsync("none of these");

        await talk.HearFromClinicAsync(Hello with { Text = null });

        Assert.DoesNotContain(await talk.SayAsync("thank you"), reply => reply.Kind == OutcomeKinds.Question);
    }

    private static async Task<Talk> HeldAsync()
    {
        var talk = new Talk();
        await talk.HearFromClinicAsync(Hello);
        return talk;
    }
}
