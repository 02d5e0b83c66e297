using System.Globalization;

namespace MassageBot.Dialogs;

/// <summary>Writes times in one way, so that the answers need to list each only once: "two days ago", "since Tuesday" become "2 days ago".</summary>
internal static class TimeWords
{
    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly string[] Weekdays =
        ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly string[] Shortened = ["sun", "mon", "tues", "weds", "thurs", "fri", "sat"];

    /// <summary>The words with numbers as digits and weekdays as days ago, seen from <paramref name="today"/>.</summary>
    public static string[] Plain(string[] tokens, DateOnly today)
    {
        var plain = new List<string>(tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i];
            var day = Math.Max(Array.IndexOf(Weekdays, word), Array.IndexOf(Shortened, word));
            var number = Array.IndexOf(Numbers, word);
            if (day >= 0)
                plain.AddRange(DaysAgo(((int)today.DayOfWeek - day + 7) % 7, i > 0 && tokens[i - 1] == "last"));
            else if (word == "last" && i + 1 < tokens.Length && (Weekdays.Contains(tokens[i + 1]) || Shortened.Contains(tokens[i + 1])))
                continue;
            else if (word == "couple")
                plain.Add("2");
            else if (number >= 1)
                plain.Add(number.ToString(CultureInfo.InvariantCulture));
            else if (word != "of" || plain.Count == 0 || plain[^1] != "2")
                plain.Add(word);
        }

        return [.. plain];
    }

    private static string[] DaysAgo(int days, bool isLast) => (days, isLast) switch
    {
        (0, false) => ["today"],
        (0, true) => ["7", "days", "ago"],
        (1, _) => ["yesterday"],
        _ => [days.ToString(CultureInfo.InvariantCulture), "days", "ago"],
    };
}
