namespace MassageBot.Tests.Channels.Teams;

/// <summary>What staff can ask for by a word.</summary>
public sealed class StaffCommandTests(TeamsClinic teams) : IClassFixture<TeamsClinic>
{
    [Fact]
    public async Task Without_cases_the_list_says_so_and_the_figures_are_noughts()
    {
        await using var world = await TeamsWorld.StartAsync();
        await using var clinic = await TestClinic.StartAsync(null, world.Settings);
        await world.SayAsync(clinic.Http, TeamsWorld.Ana, "cases");
        await world.SayAsync(clinic.Http, TeamsWorld.Ana, "stats");
        await world.HearAsync(TeamsWorld.Personal(TeamsWorld.Ana), _ => world.CallsTo(TeamsWorld.Personal(TeamsWorld.Ana)).Count == 2);

        var cards = world.CardsIn(TeamsWorld.Personal(TeamsWorld.Ana));
        Assert.Contains("There is none.", cards[0].Words, StringComparison.Ordinal);
        Assert.Contains("Cases: 0", cards[1].Words, StringComparison.Ordinal);
        Assert.DoesNotContain("median", cards[1].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cases")]
    [InlineData("  CASES ")]
    [InlineData("Cases")]
    public async Task The_list_holds_what_is_not_finished(string words)
    {
        await using var open = await teams.EmergencyAsync();
        await using var taken = await teams.EmergencyAsync();
        await using var closed = await teams.EmergencyAsync();
        await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ben, taken.Card, "case.claim");
        await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ben, closed.Card, "case.resolve");

        var list = StaffCard.Of(await teams.AskAsync(TeamsWorld.Ana, words)).Words;

        Assert.Contains($"{open.Reference} · EMERGENCY · open", list, StringComparison.Ordinal);
        Assert.Contains($"{taken.Reference} · EMERGENCY · taken by Ben", list, StringComparison.Ordinal);
        Assert.DoesNotContain(closed.Reference, list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_shown_by_its_number_its_reference_and_its_reference_in_small_letters_or_without_the_beginning()
    {
        await using var talk = await teams.EmergencyAsync();
        foreach (var name in new[] { $"{talk.Case.Number}", talk.Reference, talk.Reference.ToLowerInvariant(), $" CASE  {talk.Reference}"[7..] })
            Assert.Contains("EMERGENCY · " + talk.Reference, StaffCard.Of(await teams.AskAsync(TeamsWorld.Ana, "Case " + name)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case 999999")]
    [InlineData("case 99999999999999999999999")]
    [InlineData("case M-NONE")]
    [InlineData("case -1")]
    [InlineData("case {reference}")]
    public async Task A_case_that_does_not_exist_is_unknown(string words) =>
        Assert.StartsWith("There is no case", (await teams.AskAsync(TeamsWorld.Ana, words)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("help")]
    [InlineData("HELP")]
    [InlineData("hi")]
    [InlineData("")]
    public async Task Help_and_an_empty_message_show_what_can_be_asked(string words) =>
        Assert.Contains("What you can ask me", StaffCard.Of(await teams.AskAsync(TeamsWorld.Ana, words)).Words, StringComparison.Ordinal);

    [Fact]
    public async Task Figures_count_this_weeks_questions_refusals_cases_and_the_time_to_take_one()
    {
        await using var talk = await teams.EmergencyAsync();
        await using var other = await DirectLineTalk.BeginAsync(teams.Clinic);
        await other.SayAsync("how tall is the Eiffel tower?");
        await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, talk.Card, "case.claim");

        var words = StaffCard.Of(await teams.AskAsync(TeamsWorld.Ana, "stats")).Words;

        Assert.Matches(@"questions: [1-9]", words);
        Assert.Matches(@"Not answered: [1-9]", words);
        Assert.Matches(@"By level: EMERGENCY [1-9]", words);
        Assert.Matches(@"Taken: [1-9]", words);
        Assert.Matches(@"median: \d+ (s|min)", words);
    }

    [Fact]
    public async Task A_question_that_begins_like_a_command_is_a_question()
    {
        var reply = await teams.AskAsync(TeamsWorld.Ana, "help a pregnant client lie comfortably");

        Assert.DoesNotContain("What you can ask me", reply.Body, StringComparison.Ordinal);
    }
}
