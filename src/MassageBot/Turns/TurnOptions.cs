namespace MassageBot.Turns;

/// <summary>How turns are run (section `Turns`).</summary>
internal sealed class TurnOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Turns";

    /// <summary>Name of this node. It takes its own unfinished turns up again after a restart, so two nodes must not share it.</summary>
    public string Node { get; set; } = "main";

    /// <summary>
    /// How soon after a message the same words, marked as sent again by the client, count as its copy. Holds only for clients that
    /// don't tell when the first was written.
    /// </summary>
    public TimeSpan RepeatWindow { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often turns are looked for that nobody works on.</summary>
    public TimeSpan RecoveryInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the bot may work on one message before the turn counts as failed.</summary>
    public TimeSpan LongestTurn { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a request with `expectReplies` or an invoke waits for its turn. The turn goes on; a repeat gets its replies.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(60);
}
