using System.Text;

namespace MassageBot.Knowledge.Analysis;

/// <summary>
/// Levels a text before analysis: small letters, straight quotes, contractions undone, hurried abbreviations and American
/// spellings replaced, drawn-out letters shortened. What comes out is words of letters and digits with one space between.
/// </summary>
internal static class QuestionText
{
    /// <summary>Characters of a question that are read; what follows does not change the answer.</summary>
    public const int MaxCharacters = 2_000;

    /// <summary>Words of a question that are read.</summary>
    public const int MaxWords = 60;

    private const int MaxWordLength = 40;

    public static string Normalise(string text) => Normalise(text, MaxCharacters, MaxWords);

    public static string Normalise(string text, int maxCharacters, int maxWords)
    {
        var builder = new StringBuilder(Math.Min(text.Length, maxCharacters) + 16);
        var word = new StringBuilder(24);
        var words = 0;
        var end = Math.Min(text.Length, maxCharacters);
        for (var i = 0; i < end && words < maxWords; i++)
        {
            var c = Level(text[i]);
            if (c == '\'' ? word.Length > 0 : char.IsLetterOrDigit(c))
            {
                if (word.Length < MaxWordLength) word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                words += Flush(word, builder);
            }
        }
        if (word.Length > 0 && words < maxWords) Flush(word, builder);
        return builder.ToString();
    }

    private static int Flush(StringBuilder word, StringBuilder target)
    {
        var text = word.ToString().TrimEnd('\'');
        word.Clear();
        if (text.Length == 0) return 0;
        text = Shorten(text);
        if (LanguageTables.Forms.TryGetValue(text, out var form)) return Append(target, form);
        if (text.Contains('\'', StringComparison.Ordinal)) return Append(target, Undo(text));
        return Append(target, LevelEnding(text));
    }

    private static int Append(StringBuilder target, string words)
    {
        if (words.Length == 0) return 0;
        if (target.Length > 0) target.Append(' ');
        target.Append(words);
        return 1 + words.AsSpan().Count(' ');
    }

    /// <summary>Contractions by rule; those that follow no rule stand in the list.</summary>
    private static string Undo(string text)
    {
        ReadOnlySpan<(string Ending, string Words)> endings =
            [("n't", " not"), ("'re", " are"), ("'m", " am"), ("'ll", " will"), ("'ve", " have"), ("'d", " would"), ("'s", "")];
        foreach (var (ending, words) in endings)
            if (text.EndsWith(ending, StringComparison.Ordinal)) return (text[..^ending.Length].Replace("'", "", StringComparison.Ordinal) + words).TrimStart();
        return text.Replace("'", "", StringComparison.Ordinal);
    }

    /// <summary>"soooo" becomes "so", "reallly" becomes "really": three letters in a row are never spelling.</summary>
    private static string Shorten(string text)
    {
        var run = 1;
        var longest = 1;
        for (var i = 1; i < text.Length; i++)
        {
            run = text[i] == text[i - 1] && char.IsLetter(text[i]) ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }
        if (longest < 3) return text;
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var j = i;
            while (j < text.Length && text[j] == text[i]) j++;
            var length = j - i;
            if (length >= 3 && char.IsLetter(text[i])) length = j == text.Length ? 1 : 2;
            builder.Append(text[i], length);
            i = j;
        }
        return builder.ToString();
    }

    private static string LevelEnding(string text)
    {
        if (text.Length < 7) return text;
        ReadOnlySpan<(string American, string British)> endings =
            [("ize", "ise"), ("ized", "ised"), ("izes", "ises"), ("izing", "ising"), ("ization", "isation"), ("izations", "isations")];
        foreach (var (american, british) in endings)
            if (text.EndsWith(american, StringComparison.Ordinal)) return string.Concat(text.AsSpan(0, text.Length - american.Length), british);
        return text;
    }

    private static char Level(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u00B4' or '`' or '\uFF07' => '\'',
        _ when char.IsSurrogate(c) => ' ',
        _ => c,
    };
}
