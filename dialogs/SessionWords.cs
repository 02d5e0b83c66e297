namespace MassageBot.Dialogs;

/// <summary>How long ago a session was, in the words of the triage.</summary>
internal static class SessionWords
{
    private static readonly (TimeSpan Before, string Word)[] Words =
    [
        (TimeSpan.FromHours(16), "today"),
        (TimeSpan.FromHours(40), "yesterday"),
        (TimeSpan.FromHours(84), "days-2-3"),
        (TimeSpan.FromDays(7.5), "days-4-7"),
        (TimeSpan.FromDays(42), "over-7"),
    ];

    /// <summary>The word for a session that ended at a moment.</summary>
    public static string Since(DateTimeOffset ended, DateTimeOffset now) =>
        Words.Where(word => now - ended < word.Before).Select(word => word.Word).FirstOrDefault() ?? "over-6-weeks";
}
