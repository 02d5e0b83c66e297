namespace MassageBot.Faults;

/// <summary>The short runs; the long ones are commands.</summary>
public sealed class KillTests
{
    private static readonly RunPlan Short = new() { Kills = 3, Rate = 200, Clients = 16, Timers = 4, LongestLife = TimeSpan.FromSeconds(1.5), Seed = 8 };

    [Fact]
    public Task A_program_that_is_killed_under_load_again_and_again_loses_nothing_and_does_nothing_twice() => RunAsync(Short);

    private static async Task RunAsync(RunPlan plan)
    {
        var table = new StringWriter();

        var findings = await new FaultRun(plan, table).RunAsync();

        Assert.True(findings.Count == 0, table.ToString());
    }
}
