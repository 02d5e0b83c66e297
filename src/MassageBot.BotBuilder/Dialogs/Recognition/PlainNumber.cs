using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads a text that is a number in digits and nothing else.</summary>
internal static partial class PlainNumber
{
    private const int LongestText = 40;

    /// <summary>
    /// Reads "7", "-2", "8.5", "8,5", "1,000", "1.234,56" and "7/10", see <see cref="WrittenNumber"/>. A mark on a scale of 10 or 100 gives the mark.
    /// </summary>
    public static bool TryRead(string text, CultureInfo culture, out decimal value)
    {
        value = 0;
        if (text.Length > LongestText)
            return false;

        var match = NumberShape().Match(Normalize(text));
        if (!match.Success || !WrittenNumber.TryRead(match.Groups["number"].Value, culture, out value))
            return false;

        if (match.Groups["scale"].Success)
        {
            var scale = decimal.Parse(match.Groups["scale"].ValueSpan, CultureInfo.InvariantCulture);
            if (scale == 0)
                return false;

            value = OnScale(value, scale);
        }

        if (match.Groups["minus"].Value is "-")
            value = -value;
        return true;
    }

    /// <summary>A mark of up to ten on a scale of ten is the mark itself, as on one of a hundred; everything else is a fraction.</summary>
    public static decimal OnScale(decimal mark, decimal scale)
        => scale is 10 or 100 && mark >= 0 && mark <= scale ? mark : mark / scale;

    /// <summary>Reads the number of a thing in a list: "2", "2.", "#2", "(2)".</summary>
    public static bool TryReadPlace(string text, out int place)
    {
        place = 0;
        if (text.Length > LongestText)
            return false;

        var match = PlaceShape().Match(Normalize(text));
        return match.Success && int.TryParse(match.Groups["place"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out place);
    }

    // Full-width digits become plain ones. What .NET cannot normalise is no number.
    private static string Normalize(string text)
    {
        var trimmed = text.Trim();
        try
        {
            return trimmed.Normalize(NormalizationForm.FormKC).Replace('\u2212', '-');
        }
        catch (ArgumentException)
        {
            return trimmed;
        }
    }

    [GeneratedRegex(@"^(?:\+|(?<minus>-))?(?<number>[0-9](?:[0-9.,' \u2019]*[0-9])?)(?:\s*/\s*(?<scale>[0-9]{1,6}))?[.!]?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberShape();

    [GeneratedRegex(@"^[#(\s]*(?<place>[0-9]{1,6})[.):!\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceShape();
}
