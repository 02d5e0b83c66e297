using System.Globalization;
using System.Text;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Words as they are compared: in small letters and without accents, which many clients leave out.</summary>
internal static class FoldedWords
{
    public static string[] Of(string text) => [.. Tokenizer.DefaultTokenizer(text).Select(t => Fold(t.Text))];

    public static string Fold(string word)
    {
        if (Ascii.IsValid(word))
            return word.ToLowerInvariant();

        var folded = new StringBuilder(word.Length);
        foreach (var letter in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(letter == 'ı' ? 'i' : letter);
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
