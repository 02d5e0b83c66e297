namespace MassageBot.Dialogs;

/// <summary>The keys of the sentences about a treatment that a client tells of. A test checks that each is used and each exists.</summary>
public static class ToldTextKeys
{
    public const string When = "told.when";
    public const string WhenJustNow = "told.when-just-now";
    public const string WhenEarlierToday = "told.when-earlier-today";
    public const string WhenYesterday = "told.when-yesterday";
    public const string WhenDays2To3 = "told.when-days-2-3";
    public const string Kind = "told.kind";
    public const string Consent = "told.consent";
    public const string Retry = "told.retry";
    public const string Planned = "told.planned";
    public const string Known = "told.known";
    public const string Declined = "told.declined";
    public const string Over = "told.over";
    public const string HadWords = "told.had-words";
    public const string TreatmentWords = "told.treatment-words";
    public const string Days2To3Words = "told.days-2-3-words";
    public const string YesterdayWords = "told.yesterday-words";
    public const string EarlierTodayWords = "told.earlier-today-words";
    public const string JustNowWords = "told.just-now-words";
    public const string AroundWords = "told.around-words";

    public static readonly IReadOnlyList<string> Required =
    [
        When, WhenJustNow, WhenEarlierToday, WhenYesterday, WhenDays2To3, Kind, Consent, Retry, Planned, Known, Declined, Over,
        HadWords, TreatmentWords, Days2To3Words, YesterdayWords, EarlierTodayWords, JustNowWords, AroundWords,
    ];
}
