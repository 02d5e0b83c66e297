namespace MassageBot.Hosting.Overload;

/// <summary>What happens when more is asked than can be done (section `Overload`). Clients of Direct Line never recover from a refused poll, so they are held first.</summary>
internal sealed class OverloadOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Overload";

    /// <summary>Requests that are served at the same time. Open streams don't count.</summary>
    public int RequestsAtOnce { get; set; } = 512;

    /// <summary>Requests that are held when so many are being served; beyond them one is refused at once.</summary>
    public int RequestsHeld { get; set; } = 4096;

    /// <summary>Conversations whose turns run or wait at the same time; above it new messages are held.</summary>
    public int ConversationsAtOnce { get; set; } = 1024;

    /// <summary>How long a request is held before it is refused.</summary>
    public TimeSpan LongestHold { get; set; } = TimeSpan.FromSeconds(15);
}
