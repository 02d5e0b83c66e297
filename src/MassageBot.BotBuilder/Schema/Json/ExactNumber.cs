using System.Globalization;

namespace MassageBot.BotBuilder;

/// <summary>Tells whether a double says the same as the digits it was read from.</summary>
internal static class ExactNumber
{
    // Every decimal number of so many digits survives the way through a double.
    private const int SafeDigits = 15;
    private const int Longest = 64;

    /// <summary>Whether a number stays what it is when it is kept as a double.</summary>
    /// <param name="json">The number as JSON writes it.</param>
    /// <param name="value">The double that was read from it.</param>
    public static bool IsExact(ReadOnlySpan<byte> json, double value)
    {
        // Minus zero would lose its sign the next time it is read.
        if (!double.IsFinite(value) || (value == 0 && double.IsNegative(value)))
            return false;
        if (json.Length <= SafeDigits && json.IndexOfAny((byte)'e', (byte)'E') < 0)
            return true;
        if (json.Length > Longest)
            return false;

        Span<byte> written = stackalloc byte[32];
        if (!value.TryFormat(written, out var length, "R", CultureInfo.InvariantCulture))
            return false;

        Span<byte> given = stackalloc byte[Longest];
        Span<byte> kept = stackalloc byte[Longest];
        var (givenDigits, givenExponent) = Normalise(json, given);
        var (keptDigits, keptExponent) = Normalise(written[..length], kept);
        return givenExponent == keptExponent && given[..givenDigits].SequenceEqual(kept[..keptDigits]);
    }

    // The digits without zeros at either end, and the power of ten of the last one; zero has neither. The sign is left
    // out: it never changes on the way.
    private static (int Digits, long Exponent) Normalise(ReadOnlySpan<byte> number, Span<byte> digits)
    {
        var count = 0;
        long exponent = 0;
        var isFraction = false;
        for (var i = 0; i < number.Length; i++)
        {
            var c = number[i];
            if (c is (byte)'e' or (byte)'E')
            {
                exponent += ReadExponent(number[(i + 1)..]);
                break;
            }

            if (c == (byte)'.')
                isFraction = true;
            if (c is < (byte)'0' or > (byte)'9')
                continue;
            if (isFraction)
                exponent--;
            if (count > 0 || c != (byte)'0')
                digits[count++] = c;
        }

        while (count > 0 && digits[count - 1] == (byte)'0')
        {
            count--;
            exponent++;
        }

        return (count, count == 0 ? 0 : exponent);
    }

    private static long ReadExponent(ReadOnlySpan<byte> text)
    {
        var isNegative = text is [(byte)'-', ..];
        long exponent = 0;
        foreach (var c in text)
        {
            // Far beyond what a double reaches, the exact value no longer matters.
            if (c is >= (byte)'0' and <= (byte)'9' && exponent < int.MaxValue)
                exponent = (exponent * 10) + (c - '0');
        }

        return isNegative ? -exponent : exponent;
    }
}
