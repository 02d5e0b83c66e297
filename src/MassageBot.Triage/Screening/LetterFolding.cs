using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MassageBot.Triage.Screening;

/// <summary>Brings one character of any script down to plain lower-case letters, digits or nothing.</summary>
internal static class LetterFolding
{
    /// <summary>Letters of other scripts that look like a Latin one; people and spam filters mix them.</summary>
    private static readonly FrozenDictionary<char, char> LookAlikes = new Dictionary<char, char>
    {
        ['а'] = 'a', ['в'] = 'b', ['е'] = 'e', ['к'] = 'k', ['м'] = 'm', ['н'] = 'h', ['о'] = 'o', ['р'] = 'p', ['с'] = 'c', ['т'] = 't',
        ['у'] = 'y', ['х'] = 'x', ['і'] = 'i', ['ѕ'] = 's', ['ј'] = 'j', ['α'] = 'a', ['ε'] = 'e', ['ι'] = 'i', ['ο'] = 'o', ['ρ'] = 'p',
        ['τ'] = 't', ['υ'] = 'u', ['ν'] = 'v', ['ı'] = 'i', ['ł'] = 'l', ['ø'] = 'o', ['đ'] = 'd',
    }.ToFrozenDictionary();

    /// <summary>True for characters that a reader does not see: joiners, direction marks, soft hyphens, combining accents.</summary>
    public static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u00B4' or '`' or '\u2032' or '\uFF07';

    public static bool IsDash(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';

    /// <summary>Appends the plain form of a letter or digit; appends nothing for anything else.</summary>
    public static void Append(StringBuilder word, Rune rune)
    {
        if (rune.IsAscii)
        {
            var c = (char)rune.Value;
            if (char.IsAsciiLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            return;
        }
        if (!Rune.IsLetterOrDigit(rune))
            return;
        var lower = Rune.ToLowerInvariant(rune);
        if (lower.IsBmp && LookAlikes.TryGetValue((char)lower.Value, out var plain))
        {
            word.Append(plain);
            return;
        }
        foreach (var c in lower.ToString().Normalize(NormalizationForm.FormKD))
            if (char.IsAsciiLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            else if (char.IsLetter(c))
                word.Append(LookAlikes.GetValueOrDefault(c, c));
    }
}
