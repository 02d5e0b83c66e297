using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads digits with the signs that people put between them.</summary>
internal static class WrittenNumber
{
    private const int MostWholeDigits = 18;
    private const int MostDecimals = 9;

    /// <summary>
    /// Reads "1234", "1,234", "1.234,56", "1 234,56" and "1'234.56". Where two kinds of sign are used, the last is the decimal sign and the others
    /// group thousands, in every language. A single comma or point with three digits behind it is read as the language has it, with any other
    /// number of digits it is the decimal sign in every language.
    /// </summary>
    public static bool TryRead(string written, CultureInfo culture, out decimal value)
    {
        value = 0;
        if (!TryFindDecimals(written, culture, out var decimals))
            return false;

        var whole = written.AsSpan(0, written.Length - (decimals == 0 ? 0 : decimals + 1));
        if (!TryJoinGroups(whole, out var digits) || digits.Length > MostWholeDigits || decimals > MostDecimals)
            return false;

        value = decimal.Parse($"{digits}.{written.AsSpan(written.Length - decimals)}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return true;
    }

    private static bool TryFindDecimals(string written, CultureInfo culture, out int count)
    {
        var signs = written.Where(character => !char.IsAsciiDigit(character)).ToArray();
        count = 0;
        if (signs.Length == 0)
            return true;

        var last = signs[^1];
        var behind = written.Length - written.LastIndexOf(last) - 1;
        var isDecimalSign = last is '.' or ',';
        if (signs.Length == 1)
        {
            count = isDecimalSign && !GroupsThousands(written, last, behind, culture) ? behind : 0;
            return true;
        }

        // All alike, they group; otherwise the last one stands alone.
        if (signs.All(sign => sign == last))
            return true;

        count = behind;
        return isDecimalSign && signs.SkipLast(1).All(sign => sign == signs[0] && sign != last);
    }

    private static bool GroupsThousands(string written, char sign, int behind, CultureInfo culture)
        => behind == 3
            && written.Length <= 7
            && !written.StartsWith('0')
            && culture.NumberFormat.NumberGroupSeparator == sign.ToString();

    private static bool TryJoinGroups(ReadOnlySpan<char> whole, out string digits)
    {
        var first = whole.IndexOfAnyExceptInRange('0', '9');
        digits = whole.ToString();
        if (first < 0)
            return digits.Length > 0;
        if (first is 0 or > 3 || (whole.Length - first) % 4 != 0)
            return false;

        for (var at = first; at < whole.Length; at += 4)
        {
            if (char.IsAsciiDigit(whole[at]) || whole.Slice(at + 1, 3).ContainsAnyExceptInRange('0', '9'))
                return false;
        }

        digits = string.Concat(digits.Where(char.IsAsciiDigit));
        return true;
    }
}
