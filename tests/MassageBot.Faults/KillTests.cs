namespace MassageBot.Faults;

/// <summary>The short runs; the long ones are commands.</summary>
public sealed class KillTests
{
    private static readonly RunPlan Short = new() { Kills = 3, Rate = 200, Clients = 16, Timers = 4, LongestLife = TimeSpan.FromSeconds(1.5), Seed = 8 };

    [Fact]
    public Task A_program_that_is_killed_under_load_again_and_again_loses_nothing_and_does_nothing_twice() => RunAsync(Short);

    [ServerFact]
    public Task On_a_database_server_it_loses_nothing_and_does_nothing_twice_either() => RunAsync(Short with { Database = ServerFactAttribute.Server });

    [Fact]
    public Task Of_two_nodes_one_is_killed_and_the_other_stands_still_for_longer_than_its_lease_and_nothing_is_lost_or_done_twice() =>
        RunAsync(Short with { Nodes = 2, Kills = 2 });

    [ServerFact]
    public Task Of_three_nodes_on_a_database_server_one_is_killed_and_another_stands_still_and_nothing_is_lost_or_done_twice() =>
        RunAsync(Short with { Nodes = 3, Kills = 2, Database = ServerFactAttribute.Server });

    private static async Task RunAsync(RunPlan plan)
    {
        var table = new StringWriter();

        var findings = await new FaultRun(plan, table).RunAsync();

        Assert.True(findings.Count == 0, string.Join('\n', findings.Lines()) + '\n' + table);
    }
}
