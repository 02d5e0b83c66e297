using System.Globalization;
using System.Text.RegularExpressions;

namespace MassageBot.Dialogs;

/// <summary>Finds how strong something is said to be in a sentence such as "7 or 8, I think".</summary>
internal static partial class StrengthNumbers
{
    private static readonly string[] InWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The highest number from 0 to 10, rounded up, or null. "Out of 10" and "for 3 days" are none.</summary>
    public static decimal? Highest(string text)
    {
        decimal? highest = null;
        foreach (Match match in Number().Matches(OutOfTen().Replace(text, " ")))
        {
            var word = match.Groups["n"].Value;
            var at = Array.FindIndex(InWords, w => w.Equals(word, StringComparison.OrdinalIgnoreCase));
            var number = at >= 0 ? at : decimal.Parse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            if (number <= 10 && !(number < highest))
                highest = decimal.Ceiling(number);
        }

        return highest;
    }

    [GeneratedRegex(@"\s*(?:/|out\s+of|over)\s*(?:10|ten)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OutOfTen();

    // "One" is rarely a number in a sentence ("a bad one"), so it counts only as a digit; units and clock times are left alone.
    [GeneratedRegex(@"(?<![\w.,:£$/-])(?<n>\d{1,2}(?:\.\d)?|zero|two|three|four|five|six|seven|eight|nine|ten)(?:ish)?(?![\w:%]|[.,]\d)(?!\s*(?:am|pm|hours?|hrs?|days?|nights?|weeks?|months?|years?|yrs?|minutes?|mins?|times?|of us|o'?clock|tablets?|pills?)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
