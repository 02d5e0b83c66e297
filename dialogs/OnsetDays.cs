namespace MassageBot.Dialogs;

/// <summary>
/// How long after the session something began, where both days are known only as the answers to "how long ago": nothing
/// when the two leave it open.
/// </summary>
internal static class OnsetDays
{
    private static readonly string[] LongestLast = ["today", "yesterday", "days-2-3", "days-4-7", "over-7", "over-6-weeks"];

    private static readonly string[] Counted = ["days-2-3", "days-4-7", "over-7"];

    /// <summary>Whether it is told as a number of days, so that the same words may count back from today: "two days ago".</summary>
    public static bool IsCounted(string onset) => Counted.Contains(onset);

    /// <summary>The option of the onset question, or null.</summary>
    public static string? Between(string session, string began)
    {
        var (first, second) = (Array.IndexOf(LongestLast, session), Array.IndexOf(LongestLast, began));
        if (first < 0 || second < 0)
            return null;
        if (second > first)
            return "before";
        return (session, began) switch
        {
            ("today", _) or ("yesterday", "yesterday") => "hours",
            ("yesterday", "today") => "next-day",
            ("days-2-3", "today") => "days-2-3",
            ("days-4-7", "today") => "days-4-7",
            ("over-7" or "over-6-weeks", "today") => "over-7",
            _ => null,
        };
    }
}
