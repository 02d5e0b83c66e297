namespace MassageBot.Faults.Load;

/// <summary>Who talks, and how.</summary>
/// <param name="Run">A name of this run's own; all ids of clients begin with it.</param>
/// <param name="Seed">Decides who says what.</param>
/// <param name="Clients">How many talk at once.</param>
/// <param name="Rate">Messages a second, all together.</param>
/// <param name="RequestPatience">How long a request may take before it is sent again.</param>
/// <param name="Silence">How long a stream may be silent while an answer is waited for.</param>
internal sealed record CrowdPlan(string Run, int Seed, int Clients, double Rate, TimeSpan RequestPatience, TimeSpan Silence)
{
    /// <summary>The key of the practice software.</summary>
    public const string ApiKey = "a-key-of-the-practice-software-1";

    /// <summary>Settings without which a crowd on one machine would run into the limits that are meant for one.</summary>
    public static IEnumerable<string> Settings =>
    [
        "--DirectLine:StartsPerMinute=1000000", "--DirectLine:MessagesPerSecond=100000", "--Api:Keys:0=" + ApiKey,
        "--FollowUps:QuietFrom=00:00", "--FollowUps:QuietUntil=00:00", "--FollowUps:UndoWindow=00:00:00", "--FollowUps:ClaimDuration=00:00:30", "--Content:FitKnowledge=false",
    ];
}
