using System.Globalization;
using System.Text;

namespace MassageBot.Dialogs;

/// <summary>Reduces a text to its bare words, so that "Go back!" and "go back" are the same message.</summary>
internal static class PlainWords
{
    // Longer than any command or option: a long message is never one.
    private const int Longest = 400;

    public static string Of(string text)
    {
        if (text.Length > Longest)
            return "";
        var words = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (c is '\'' or '’')
                continue;
            if (char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                if (gap && words.Length > 0)
                    words.Append(' ');
                gap = false;
                words.Append(char.ToLowerInvariant(c));
            }
            else
            {
                gap = true;
            }
        }

        return words.ToString();
    }
}
