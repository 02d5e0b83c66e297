using System.Net.Http.Json;
using System.Text.Json;
using MassageBot.Storage;

namespace MassageBot.Tests.Channels.Teams;

/// <summary>Presses on a case's card, good and bad.</summary>
public sealed class CasePressTests(TeamsClinic teams) : IClassFixture<TeamsClinic>
{
    private const string Thread = TeamsWorld.Channel + ";messageid=1700000000001";

    [Fact]
    public async Task Of_two_who_claim_at_the_same_moment_one_has_it_and_the_other_is_told_who()
    {
        await using var talk = await teams.EmergencyAsync();
        var answers = await Task.WhenAll(
            teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, talk.Card, "case.claim", conversation: Thread),
            teams.Teams.PressAsync(teams.Http, TeamsWorld.Ben, talk.Card, "case.claim"));

        var kept = (await teams.Cases.GetAsync(talk.Reference, CancellationToken.None))!;
        var loser = Assert.Single(answers, answer => answer.GetProperty("value").ValueKind == JsonValueKind.String);
        Assert.Contains("taken by " + kept.Holder!.Name, loser.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Single(await StepsAsync(talk), EscalationStep.Claimed);
    }

    [Fact]
    public async Task A_press_in_the_thread_of_a_channel_changes_the_card_of_the_channel()
    {
        await using var talk = await teams.EmergencyAsync();
        await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, talk.Card, "case.claim", conversation: Thread);

        var changed = await teams.Teams.CardAsync(TeamsWorld.Channel, card => card.IsChange && card.Words.Contains(talk.Reference, StringComparison.Ordinal));
        Assert.Contains("taken by Ana", changed.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not.a.token")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjYXNlIjoiTS0xIiwiY29udiI6IjE5OmNhc2VzIiwicmV2IjoxfQ.")]
    [InlineData("{}{}{}")]
    public async Task A_made_up_reference_does_nothing(string? reference)
    {
        await using var talk = await teams.EmergencyAsync();
        var answer = await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, talk.Card with { Reference = reference }, "case.claim");

        await AssertForeignAsync(talk, answer);
    }

    [Fact]
    public async Task An_altered_reference_does_nothing()
    {
        await using var talk = await teams.EmergencyAsync();
        await using var other = await teams.EmergencyAsync();
        var mine = talk.Card.Reference!.Split('.');
        var theirs = other.Card.Reference!.Split('.');
        var answer = await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, talk.Card with { Reference = $"{mine[0]}.{theirs[1]}.{mine[2]}" }, "case.claim");

        await AssertForeignAsync(talk, answer);
        await AssertForeignAsync(other, answer);
    }

    [Fact]
    public async Task A_card_carried_into_another_conversation_does_nothing_there()
    {
        await using var talk = await teams.EmergencyAsync();
        var answer = await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, talk.Card, "case.claim", conversation: "19:elsewhere@thread.tacv2");

        await AssertForeignAsync(talk, answer);
    }

    [Theory]
    [InlineData("case.delete")]
    [InlineData("")]
    public async Task An_unknown_button_does_nothing(string verb)
    {
        await using var talk = await teams.EmergencyAsync();
        var answer = await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, talk.Card, verb);

        await AssertForeignAsync(talk, answer);
    }

    [Fact]
    public async Task A_press_that_arrives_twice_takes_one_step_and_gets_the_same_answer()
    {
        await using var talk = await teams.EmergencyAsync();
        var first = await PressAsync(talk.Card, "case.claim", "twice");
        var second = await PressAsync(talk.Card, "case.claim", "twice");

        Assert.Equal(JsonValueKind.Object, first.GetProperty("value").ValueKind);
        Assert.Equal(first.GetRawText(), second.GetRawText());
        Assert.Equal([EscalationStep.Opened, EscalationStep.Claimed], await StepsAsync(talk));
    }

    [Fact]
    public async Task A_refused_press_that_arrives_twice_is_refused_twice()
    {
        await using var talk = await teams.EmergencyAsync();
        var first = await PressAsync(talk.Card with { Reference = "x" }, "case.claim", "refused");
        var second = await PressAsync(talk.Card with { Reference = "x" }, "case.claim", "refused");

        Assert.Equal(first.GetRawText(), second.GetRawText());
    }

    [Fact]
    public async Task A_press_that_arrives_again_under_another_id_takes_no_second_step()
    {
        await using var talk = await teams.EmergencyAsync();
        await PressAsync(talk.Card, "case.claim", "one");
        var again = await PressAsync(talk.Card, "case.claim", "other");

        Assert.Contains("taken by Ana", again.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal([EscalationStep.Opened, EscalationStep.Claimed], await StepsAsync(talk));
    }

    [Fact]
    public async Task A_note_sent_again_under_another_id_is_kept_once_and_two_people_may_note_the_same()
    {
        await using var talk = await teams.EmergencyAsync();
        await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, talk.Card, "case.note", " rang, no answer ");
        await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, talk.Card, "case.note", "rang, no answer");
        var shown = await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ben, talk.Card, "case.note", "rang, no answer");

        Assert.Equal([EscalationStep.Opened, EscalationStep.Noted, EscalationStep.Noted], await StepsAsync(talk));
        Assert.Equal(2, StaffCard.Of(shown.GetProperty("value")).Words.Split("rang, no answer").Length - 1);
    }

    [Fact]
    public async Task A_note_without_words_is_asked_for()
    {
        await using var talk = await teams.EmergencyAsync();
        var answer = await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, talk.Card, "case.note", "  ");

        Assert.Contains("write into the box", answer.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal([EscalationStep.Opened], await StepsAsync(talk));
    }

    [Fact]
    public async Task A_closed_case_takes_no_step_but_can_be_reopened_and_somebody_is_reminded_of_it_again()
    {
        await using var talk = await teams.EmergencyAsync();
        await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, talk.Card, "case.resolve");
        var late = await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ben, talk.Card, "case.claim");
        var closed = await teams.Teams.CardAsync(TeamsWorld.Channel, card => card.Words.Contains(talk.Reference, StringComparison.Ordinal) && card.Verbs.Contains("case.reopen"));
        var wrong = await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ben, closed, "case.claim");
        var written = await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ben, closed, "case.answer", "hello?");
        Assert.All([late, wrong, written], answer => Assert.Contains("resolved", answer.GetProperty("value").GetString(), StringComparison.Ordinal));

        await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ben, closed, "case.reopen");
        var kept = (await teams.Cases.GetAsync(talk.Reference, CancellationToken.None))!;
        Assert.Equal((EscalationStatus.Reopened, true), (kept.Status, kept.RemindAt is not null));
        Assert.Equal([EscalationStep.Opened, EscalationStep.Resolved, EscalationStep.Reopened], await StepsAsync(talk));
    }

    [Fact]
    public async Task A_client_of_Teams_that_only_knows_messages_can_press_and_sees_the_card()
    {
        await using var talk = await teams.EmergencyAsync();
        await teams.Teams.PressByMessageAsync(teams.Http, TeamsWorld.Ana, talk.Card, "case.claim");

        await teams.Teams.CardAsync(TeamsWorld.Channel, card => !card.IsChange && card.Path != talk.Card.Path && card.Words.Contains(talk.Reference, StringComparison.Ordinal));
        Assert.Equal([EscalationStep.Opened, EscalationStep.Claimed], await StepsAsync(talk));
        await teams.Teams.PressByMessageAsync(teams.Http, TeamsWorld.Ben, talk.Card, "case.claim");
        Assert.Contains("taken by Ana", (await teams.Teams.HearAsync(TeamsWorld.Channel, call => call.Text.Contains("since the card", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_of_letters_in_two_halves_is_cut_between_them()
    {
        await using var talk = await teams.EmergencyAsync();
        var note = "x" + string.Concat(Enumerable.Repeat("😀", 600));
        var shown = await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, talk.Card, "case.note", note);

        Assert.DoesNotContain('\uFFFD', StaffCard.Of(shown.GetProperty("value")).Words);
        var kept = (await teams.Cases.HistoryAsync(talk.Reference, CancellationToken.None))[^1].Note!;
        Assert.Equal("x" + string.Concat(Enumerable.Repeat("😀", 499)), kept);
    }

    [Fact]
    public async Task A_case_opened_from_a_command_can_be_taken_in_that_chat_and_the_channel_sees_it()
    {
        await using var talk = await teams.EmergencyAsync();
        var asked = StaffCard.Of(await teams.AskAsync(TeamsWorld.Ana, "case " + talk.Reference));
        await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, asked, "case.claim", conversation: TeamsWorld.Personal(TeamsWorld.Ana));

        await teams.Teams.CardAsync(
            TeamsWorld.Channel, card => card.IsChange && card.Words.Contains(talk.Reference, StringComparison.Ordinal) && card.Words.Contains("taken by Ana", StringComparison.Ordinal));
    }

    private async Task<JsonElement> PressAsync(StaffCard card, string verb, string id)
    {
        var value = new { action = new { type = "Action.Execute", verb, data = new Dictionary<string, string?> { ["ref"] = card.Reference } }, trigger = "manual" };
        using var answer = await teams.Teams.InvokeAsync(teams.Http, TeamsWorld.Ana, "adaptiveCard/action", value, TeamsWorld.Channel, card.Reference![..1] + id);
        Assert.True(answer.IsSuccessStatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<IEnumerable<EscalationStep>> StepsAsync(OpenedTalk talk) =>
        (await teams.Cases.HistoryAsync(talk.Reference, CancellationToken.None)).Select(item => item.Step);

    private async Task AssertForeignAsync(OpenedTalk talk, JsonElement answer)
    {
        Assert.Contains("does not belong to a case", answer.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal([EscalationStep.Opened], await StepsAsync(talk));
    }
}
