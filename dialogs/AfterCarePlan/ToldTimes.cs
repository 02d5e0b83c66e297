namespace MassageBot.Dialogs;

/// <summary>The times that a client can tell of a treatment, the most distant first: "I just had one yesterday" was yesterday.</summary>
public static class ToldTimes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ToldTime> All { get; } =
    [
        new("days-2-3", ToldTextKeys.WhenDays2To3, ToldTextKeys.Days2To3Words, TimeSpan.FromHours(60), TimeSpan.FromHours(36)),
        new("yesterday", ToldTextKeys.WhenYesterday, ToldTextKeys.YesterdayWords, TimeSpan.FromHours(24), TimeSpan.FromHours(18)),
        new("earlier-today", ToldTextKeys.WhenEarlierToday, ToldTextKeys.EarlierTodayWords, TimeSpan.FromHours(5), TimeSpan.FromHours(12)),
        new("just-now", ToldTextKeys.WhenJustNow, ToldTextKeys.JustNowWords, TimeSpan.FromHours(1), TimeSpan.FromHours(12)),
    ];

    /// <summary>The one of an id; null when there is none.</summary>
    public static ToldTime? Of(string? id) => All.FirstOrDefault(time => time.Id == id);
}
