using System.Globalization;

namespace MassageBot.Dialogs;

/// <summary>Reads times of the plan: a whole number with m, h or d.</summary>
internal static class CareDurations
{
    /// <summary>The longest time that a plan may reach.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 200_000)
            return false;
        switch (text[^1])
        {
            case 'm': duration = TimeSpan.FromMinutes(number); break;
            case 'h': duration = TimeSpan.FromHours(number); break;
            case 'd': duration = TimeSpan.FromDays(number); break;
            default: return false;
        }

        return duration <= Longest;
    }
}
