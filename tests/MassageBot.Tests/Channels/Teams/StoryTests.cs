using System.Text.Json;

namespace MassageBot.Tests.Channels.Teams;

/// <summary>From a client's words in the widget to a case that staff took and closed.</summary>
public sealed class StoryTests
{
    [Fact]
    public async Task A_client_reports_dark_urine_and_staff_take_and_close_the_case()
    {
        await using var teams = await TeamsWorld.StartAsync();
        await using var clinic = await TestClinic.StartAsync(null, teams.Settings);

        await TellAsync(teams, () => clinic.Http, () => Task.CompletedTask);
    }

    [Fact]
    public async Task The_same_happens_when_the_program_is_killed_after_each_step()
    {
        await using var teams = await TeamsWorld.StartAsync();
        await using var clinic = await ClinicProcess.StartAsync(teams.Settings);

        await TellAsync(teams, () => clinic.Http, clinic.KillAndStartAsync);
    }

    private static async Task TellAsync(TeamsWorld teams, Func<HttpClient> server, Func<Task> afterStep)
    {
        await using var client = await DirectLineTalk.BeginAsync(server());
        var advice = Assert.Single(await client.SayAsync("After a very deep massage my urine is dark like cola and my legs are swollen and weak"));
        Assert.Equal("EMERGENCY", advice.Level);
        await afterStep();

        var card = await teams.CardAsync(TeamsWorld.Channel, c => !c.IsChange);
        Assert.Contains("EMERGENCY", card.Words, StringComparison.Ordinal);
        Assert.Contains("not the rescuer", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("cola", card.Words, StringComparison.Ordinal);
        Assert.Equal(["case.claim", "case.resolve", "case.note", "case.answer", "case.hand-back"], card.Verbs);
        await afterStep();

        var claimed = await teams.PressAsync(server(), TeamsWorld.Mia, card, "case.claim");
        Assert.Contains("taken by Mia", StaffCard.Of(claimed.GetProperty("value")).Words, StringComparison.Ordinal);
        await afterStep();

        var changed = await teams.CardAsync(TeamsWorld.Channel, c => c.IsChange && c.Words.Contains("taken by Mia", StringComparison.Ordinal));
        Assert.DoesNotContain("case.claim", changed.Verbs);
        await afterStep();

        var late = await teams.PressAsync(server(), TeamsWorld.Ben, card, "case.claim");
        Assert.Contains("taken by Mia", late.GetProperty("value").GetString(), StringComparison.Ordinal);
        await afterStep();

        await teams.PressAsync(server(), TeamsWorld.Mia, changed, "case.resolve");
        await afterStep();
        var closed = await teams.CardAsync(TeamsWorld.Channel, c => c.IsChange && c.Words.Contains("resolved", StringComparison.Ordinal));
        Assert.Equal(["case.reopen", "case.note"], closed.Verbs);
        Assert.Equal(JsonValueKind.Object, claimed.GetProperty("value").ValueKind);
    }
}
