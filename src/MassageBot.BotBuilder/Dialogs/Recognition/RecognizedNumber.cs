using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads the number that a client wrote, in digits or in words.</summary>
internal static partial class RecognizedNumber
{
    private static readonly string[] ScaleSigns = ["/", " out of "];

    public static bool IsSupported(Type type)
        => type == typeof(int) || type == typeof(long) || type == typeof(float) || type == typeof(double) || type == typeof(decimal);

    public static bool TryRead(string text, string locale, out decimal value)
    {
        if (PlainNumber.TryRead(text, PromptCulture.ToCultureInfo(locale), out value))
            return true;

        if (text.Length > RecognizerModels.LongestText)
            return false;

        foreach (var found in RecognizerModels.Numbers(text, locale))
        {
            if (!TryReadMark(found.Text, locale, out value) && !TryReadValue(found, out value))
                continue;

            if (value > 0 && MinusBefore().IsMatch(text.AsSpan(0, Math.Clamp(found.Start, 0, text.Length))))
                value = -value;
            return true;
        }

        return false;
    }

    // Whole types take whole numbers in their range only; nothing is cut off.
    public static bool TryConvert<T>(decimal number, out T value)
        where T : struct
    {
        object? converted = default(T) switch
        {
            int => decimal.Truncate(number) == number && number is >= int.MinValue and <= int.MaxValue ? (int)number : null,
            long => decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue ? (long)number : null,
            float => (float)number,
            double => (double)number,
            decimal => number,
            _ => null,
        };
        value = converted is T fits ? fits : default;
        return converted is not null;
    }

    // "seven out of ten" in the middle of a sentence is a mark too.
    private static bool TryReadMark(string text, string locale, out decimal mark)
    {
        mark = 0;
        foreach (var sign in ScaleSigns)
        {
            var parts = text.Split(sign, 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2
                && RecognizerModels.Numbers(parts[0], locale) is [var first] && TryReadValue(first, out var numerator)
                && RecognizerModels.Numbers(parts[1], locale) is [var second] && TryReadValue(second, out var scale)
                && scale != 0)
            {
                mark = PlainNumber.OnScale(numerator, scale);
                return true;
            }
        }

        return false;
    }

    // The recognisers overlook the word for minus in some languages. "At least three" and "more or less three" have it too.
    [GeneratedRegex(@"(?<!\b(?:al|ao|au|du|lo|o|ou|pelo)\s+)\b(?:minus|moins|meno|menos)\s+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MinusBefore();

    // The recognisers write the value with the decimal sign of the language and without separators of thousands.
    private static bool TryReadValue(ModelResult found, out decimal value)
    {
        value = 0;
        return found.Resolution is { } resolution
            && resolution.TryGetValue("value", out var written)
            && decimal.TryParse(written?.ToString()?.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}
