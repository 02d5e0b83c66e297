using System.Globalization;
using MassageBot.Faults.Hosting;

namespace MassageBot.Faults;

/// <summary>The commands `kill`, `nodes` and `soak`.</summary>
internal static class FaultCommand
{
    private const string Usage = """
        dotnet run --project tests/MassageBot.Faults -c Release -- COMMAND [--OPTION VALUE …]
          kill     the program under load, killed at random moments and started again
          nodes    several processes on one database: one is killed and another paused past its lease, again and again
          soak     minutes at half of the load that it can bear, with memory and times of each (--minutes 10)
        Options: --kills 100 (nodes: 20), --rate 300 messages a second, --clients 64, --seed 1, --timers 300, --nodes 3, --life 4 seconds at most,
        --provider and --connection (the program's Storage:Provider and Storage:ConnectionString; without them a SQLite file of the run's own;
        PostgreSql: a new schema each run, which stays),
        --program PATH (a published MassageBot or MassageBot.dll; without it the one built with the rig).
        The exit code is 0 when everything is as promised, 1 when something isn't, 2 for a wrong option.
        """;

    private static readonly string[] Known = ["kills", "rate", "clients", "seed", "timers", "nodes", "life", "minutes", "provider", "connection", "program"];

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not (["kill" or "nodes" or "soak", ..]) || Read(args[1..]) is not { } options)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        try
        {
            if (args[0] == "soak")
            {
                await new Soak(PlanOf(args[0], options), int.Parse(options.GetValueOrDefault("minutes", "10"), CultureInfo.InvariantCulture), Console.Out).RunAsync();
                return 0;
            }

            var findings = await new FaultRun(PlanOf(args[0], options), Console.Out).RunAsync();
            return findings.Count == 0 ? 0 : 1;
        }
        catch (FaultException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static RunPlan PlanOf(string command, Dictionary<string, string> options)
    {
        var isNodes = command == "nodes";
        return new RunPlan
        {
            Kills = Number("kills", isNodes ? 20 : 100),
            Nodes = isNodes ? Number("nodes", 3) : 1,
            Rate = Number("rate", 300),
            Clients = Number("clients", 64),
            Seed = Number("seed", 1),
            Timers = Number("timers", 300),
            LongestLife = TimeSpan.FromSeconds(Number("life", 4)),
            Database = options.TryGetValue("connection", out var connection) ? new DatabaseChoice(connection, options.GetValueOrDefault("provider")) : null,
            Program = options.TryGetValue("program", out var program) ? Path.GetFullPath(program) : null,
        };

        int Number(string name, int otherwise) => options.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
    }

    private static Dictionary<string, string>? Read(string[] args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || !args[i].StartsWith("--", StringComparison.Ordinal) || !Known.Contains(args[i][2..], StringComparer.Ordinal))
                return null;
            options[args[i][2..]] = args[i + 1];
        }

        return options;
    }
}
