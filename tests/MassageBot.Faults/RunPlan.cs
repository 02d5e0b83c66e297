using MassageBot.Faults.Hosting;
using MassageBot.Faults.Load;

namespace MassageBot.Faults;

/// <summary>What a run does to the program.</summary>
internal sealed record RunPlan
{
    /// <summary>How often a process is killed.</summary>
    public int Kills { get; init; } = 100;

    /// <summary>How many processes share the database.</summary>
    public int Nodes { get; init; } = 1;

    /// <summary>Messages a second.</summary>
    public double Rate { get; init; } = 300;

    /// <summary>Clients at once.</summary>
    public int Clients { get; init; } = 64;

    /// <summary>Decides what is said, and when something is broken.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Clients who are asked and reminded after a treatment.</summary>
    public int Timers { get; init; } = 300;

    /// <summary>The longest time that a process lives before it is killed.</summary>
    public TimeSpan LongestLife { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>The database; null for a file of the run's own.</summary>
    public DatabaseChoice? Database { get; init; }

    /// <summary>The program; null for the one that was built with the rig.</summary>
    public string? Program { get; init; }

    /// <summary>How long a node may work on a turn before another one takes it over.</summary>
    public static TimeSpan Lease => TimeSpan.FromSeconds(2);

    /// <summary>About how long the breaking takes: timers are spread over it.</summary>
    public TimeSpan Duration => (LongestLife / 2 + TimeSpan.FromSeconds(Nodes == 1 ? 1 : 5)) * Kills;

    /// <summary>The settings of each node.</summary>
    public IEnumerable<string> Settings(DatabaseChoice database) =>
    [
        .. CrowdPlan.Settings, .. database.Arguments(), "--Storage:BusyTimeout=00:00:30",
        .. Nodes > 1 ? new[] { $"--Storage:LeaseDuration={Lease}", "--Turns:RecoveryInterval=00:00:01", "--FollowUps:LongestSleep=00:00:01" } : [],
    ];
}
