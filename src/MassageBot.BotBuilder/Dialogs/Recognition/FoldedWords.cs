using System.Globalization;
using System.Text;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Words as they are compared: in small letters, and in one width where a keyboard has two.</summary>
internal static class FoldedWords
{
    public static string[] Of(string text) => [.. Tokenizer.DefaultTokenizer(Fold(text)).Select(t => t.Text)];

    /// <summary>Small letters, full-width ones made narrow and half-width ones made wide. Half a surrogate pair becomes U+FFFD.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();

        // Half a pair can't be normalised, and the capital İ of Turkish has no small letter in the invariant culture.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return whole.Normalize(NormalizationForm.FormKC).Replace('\u0130', 'i').ToLowerInvariant();
    }

    /// <summary>A folded word without its accents, which many clients leave out. The marks of other scripts stay: "だ" is no "た".</summary>
    public static string WithoutAccents(string word)
    {
        if (Ascii.IsValid(word))
            return word;

        var plain = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            if (letter is >= '\u0300' and <= '\u036F')
                continue;

            plain.Append(letter switch
            {
                'ı' => "i",
                'ß' => "ss",
                'ø' => "o",
                'æ' => "ae",
                _ => letter.ToString(CultureInfo.InvariantCulture),
            });
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }
}
