using System.Net.Http.Json;
using System.Text.Json;

namespace MassageBot.Tests.Channels.Teams;

/// <summary>Who may what.</summary>
public sealed class StaffRoleTests(TeamsClinic teams) : IClassFixture<TeamsClinic>
{
    [Fact]
    public async Task A_stranger_of_the_organisation_gets_no_answer_no_case_and_no_entry()
    {
        await using var talk = await teams.EmergencyAsync();
        var said = await teams.AskAsync(TeamsWorld.Stranger, "cases");
        var pressed = await teams.Teams.PressAsync(teams.Http, TeamsWorld.Stranger, talk.Card, "case.claim");
        using var answer = await teams.Teams.InvokeAsync(
            teams.Http, TeamsWorld.Stranger, "composeExtension/query", new { commandId = "findEntry", parameters = new[] { new { name = "query", value = "pregnancy" } } });
        var found = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("composeExtension");

        Assert.Contains("only know the staff", said.Text, StringComparison.Ordinal);
        Assert.Contains("only know the staff", pressed.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal("message", found.GetProperty("type").GetString());
        Assert.Single(await teams.Cases.HistoryAsync(talk.Reference, CancellationToken.None));
        Assert.True(teams.Clinic.Log.Lines.Count(line => line.Contains("MB2033", StringComparison.Ordinal) && line.Contains(TeamsWorld.Stranger.ObjectId, StringComparison.Ordinal)) >= 3);
    }

    [Fact]
    public async Task A_stranger_can_not_press_by_a_message_either()
    {
        await using var talk = await teams.EmergencyAsync();
        var stranger = TeamsWorld.Stranger with { Name = "EveByMessage" };
        await teams.Teams.PressByMessageAsync(teams.Http, stranger, talk.Card, "case.claim");

        await teams.Teams.HearAsync(TeamsWorld.Channel, call => call.Text.Contains("only know the staff", StringComparison.Ordinal));
        Assert.Single(await teams.Cases.HistoryAsync(talk.Reference, CancellationToken.None));
    }

    [Fact]
    public async Task Somebody_without_an_id_of_the_organisation_is_a_stranger()
    {
        var activity = teams.Teams.Activity("message", TeamsWorld.Ana with { Name = "Anonymous" });
        activity["from"] = new { id = "29:Anonymous", name = "Ana" };
        activity["text"] = "cases";
        using var answer = await teams.Teams.PostAsync(teams.Http, activity);

        Assert.Contains("only know the staff", (await teams.Teams.HearAsync("a:Anonymous", _ => true)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_about_somebodys_safety_stands_in_the_managers_channel_only_and_staff_can_not_see_it()
    {
        await using var talk = await OpenedTalk.BeginAsync(teams.Clinic, teams.Teams, [TeamsClinic.Abuse], TeamsWorld.Managers);
        Assert.Equal("SAFEGUARDING", talk.Case.Route);

        var byReference = await teams.AskAsync(TeamsWorld.Ana, "case " + talk.Reference);
        var byNumber = await teams.AskAsync(TeamsWorld.Ana, "case " + talk.Case.Number);
        var list = StaffCard.Of(await teams.AskAsync(TeamsWorld.Ana, "cases"));
        var managers = StaffCard.Of(await teams.AskAsync(TeamsWorld.Mia, "cases"));
        var pressed = await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, talk.Card, "case.claim", conversation: TeamsWorld.Managers);

        Assert.All([byReference, byNumber], reply => Assert.StartsWith("There is no case", reply.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(talk.Reference, list.Words, StringComparison.Ordinal);
        Assert.Contains(talk.Reference, managers.Words, StringComparison.Ordinal);
        Assert.Contains("only know the staff", pressed.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(teams.Teams.CardsIn(TeamsWorld.Channel), card => card.Words.Contains(talk.Reference, StringComparison.Ordinal));

        var taken = await teams.Teams.PressAsync(teams.Http, TeamsWorld.Mia, talk.Card, "case.claim", conversation: TeamsWorld.Managers);
        Assert.Contains("taken by Mia", StaffCard.Of(taken.GetProperty("value")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_cases_for_managers_do_not_hide_those_of_staff()
    {
        await using var talk = await teams.EmergencyAsync();
        for (var i = 0; i < 16; i++)
            await (await OpenedTalk.BeginAsync(teams.Clinic, teams.Teams, [TeamsClinic.Abuse], TeamsWorld.Managers)).DisposeAsync();

        Assert.Contains(talk.Reference, StaffCard.Of(await teams.AskAsync(TeamsWorld.Ben, "cases")).Words, StringComparison.Ordinal);
    }
}
