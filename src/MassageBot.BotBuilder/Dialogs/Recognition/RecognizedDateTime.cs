namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads the first date or time that a client wrote.</summary>
internal static class RecognizedDateTime
{
    public static IList<DateTimeResolution> Read(string text, string locale, DateTime? now)
    {
        if (text.Length > RecognizerModels.LongestText)
            return [];

        return RecognizerModels.Dates(text, locale, now) is [var first, ..] && first.Resolution?.TryGetValue("values", out var values) == true && values is IEnumerable<IDictionary<string, string>> readings
            ? [.. readings.Select(Resolution)]
            : [];
    }

    private static DateTimeResolution Resolution(IDictionary<string, string> reading) => new()
    {
        Timex = Get(reading, "timex"),
        Value = Get(reading, "value"),
        Start = Get(reading, "start"),
        End = Get(reading, "end"),
    };

    private static string? Get(IDictionary<string, string> reading, string key) => reading.TryGetValue(key, out var value) ? value : null;
}
