namespace MassageBot.Tests.Channels.Teams;

/// <summary>Staff by their team instead of a list.</summary>
public sealed class StaffTeamTests
{
    private const string Team = "19:staff@thread.tacv2";
    private static readonly StaffPerson Uma = new("dddddddd-0000-0000-0000-000000000001", "uma");

    [Fact]
    public async Task A_member_of_the_staffs_team_is_staff_and_Teams_is_asked_once()
    {
        await using var world = await TeamsWorld.StartAsync();
        world.Connector.Members.Add("29:uma");
        await using var clinic = await TestClinic.StartAsync(null, [.. world.Settings, "--Teams:StaffTeam=" + Team]);
        await world.SayAsync(clinic.Http, Uma, "help");
        await world.HearAsync(TeamsWorld.Personal(Uma), _ => true);
        await world.SayAsync(clinic.Http, Uma, "cases");
        await world.HearAsync(TeamsWorld.Personal(Uma), _ => world.CallsTo(TeamsWorld.Personal(Uma)).Count == 2);

        Assert.All(world.CallsTo(TeamsWorld.Personal(Uma)), call => Assert.True(StaffCard.IsIn(call, TeamsWorld.Personal(Uma))));
        var asked = Assert.Single(world.Connector.Calls, call => call.Method == "GET");
        Assert.Contains($"/conversations/{Team}/members/29:uma", Uri.UnescapeDataString(asked.Path), StringComparison.Ordinal);
        Assert.StartsWith("Bearer token-", asked.Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_in_the_team_is_a_stranger()
    {
        await using var world = await TeamsWorld.StartAsync();
        await using var clinic = await TestClinic.StartAsync(null, [.. world.Settings, "--Teams:StaffTeam=" + Team]);
        await world.SayAsync(clinic.Http, Uma, "help");

        Assert.Contains("only know the staff", (await world.HearAsync(TeamsWorld.Personal(Uma), _ => true)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(clinic.Log.Lines, line => line.Contains("MB2034", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_Teams_can_not_tell_nobody_new_is_let_in_and_the_lists_still_count()
    {
        await using var world = await TeamsWorld.StartAsync();
        world.Connector.Members.Add("29:uma");
        await using var clinic = await TestClinic.StartAsync(null, [.. world.Settings, "--Teams:StaffTeam=" + Team]);
        world.Connector.Next(ConnectorAnswer.Refusal(503), ConnectorAnswer.Refusal(503), ConnectorAnswer.Refusal(503), ConnectorAnswer.Refusal(503));
        await world.SayAsync(clinic.Http, Uma, "help");
        Assert.Contains("only know the staff", (await world.HearAsync(TeamsWorld.Personal(Uma), call => call.Text.Length > 0)).Text, StringComparison.Ordinal);
        Assert.Contains(clinic.Log.Lines, line => line.Contains("MB2034", StringComparison.Ordinal));

        await world.SayAsync(clinic.Http, TeamsWorld.Ana, "help");
        await world.HearAsync(TeamsWorld.Personal(TeamsWorld.Ana), call => StaffCard.IsIn(call, TeamsWorld.Personal(TeamsWorld.Ana)));
    }
}
