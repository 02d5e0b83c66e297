using System.Buffers;
using System.Globalization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Finds the culture of a locale that came from outside. Only cultures that exist count: .NET makes one for any name that
/// could be one and keeps it for ever, so a client with enough names could fill the memory.
/// </summary>
internal static class KnownCulture
{
    private const int LongestName = 35;
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>The culture of a locale, or of its language where the region doesn't exist.</summary>
    /// <param name="locale">Any text.</param>
    /// <returns>The culture; null if there is none.</returns>
    public static CultureInfo? Find(string? locale)
    {
        // The search ends at a character zero, and what follows it would make another name that is kept.
        if (string.IsNullOrEmpty(locale) || locale.Length > LongestName || locale.AsSpan().ContainsAnyExcept(NameCharacters))
            return null;

        for (var name = WithoutExtensions(locale); name.Length > 0; name = name[..Math.Max(name.LastIndexOf('-'), 0)])
        {
            try
            {
                return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
            }
            catch (CultureNotFoundException)
            {
                // Then perhaps the name without its last part.
            }
        }

        return null;
    }

    // After a part of one letter, as in en-GB-u-ca-gregory, anything may follow.
    private static string WithoutExtensions(string locale)
    {
        for (var i = 0; i + 2 < locale.Length; i++)
        {
            if (locale[i] is '-' or '_' && locale[i + 2] is '-' or '_')
                return locale[..i];
        }

        return locale;
    }
}
