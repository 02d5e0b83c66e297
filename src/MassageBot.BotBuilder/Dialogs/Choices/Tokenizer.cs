using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Cuts texts into words.</summary>
public class Tokenizer
{
    /// <summary>Creates one; all its members are static.</summary>
    public Tokenizer()
    {
    }

    /// <summary>The tokenizer that is used unless another one is given.</summary>
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    /// <summary>
    /// Cuts a text at everything that is no letter and no digit. Each emoji is a word, whatever its skin tone, and so is each character in
    /// scripts without spaces, which differs from Bot Builder: there a Japanese sentence is one word, and no choice is found in it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="locale">Its language; it makes no difference here.</param>
    /// <returns>The words in their order.</returns>
    public static List<Token> DefaultTokenizerImpl(string text, string? locale = null)
    {
        var tokens = new List<Token>();
        if (string.IsNullOrEmpty(text))
            return tokens;

        var wordStart = -1;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.Utf16SequenceLength;
            switch (Classify(rune))
            {
                case Part.OfWord when wordStart < 0:
                    wordStart = position;
                    break;
                case Part.OfWord:
                case Part.Attached when wordStart >= 0:
                    break;
                case Part.Alone:
                    Close(position);
                    tokens.Add(Cut(text, position, position + length));
                    break;
                default:
                    Close(position);
                    break;
            }

            position += length;
        }

        Close(text.Length);
        return tokens;

        void Close(int end)
        {
            if (wordStart >= 0)
                tokens.Add(Cut(text, wordStart, end));
            wordStart = -1;
        }
    }

    private static Token Cut(string text, int start, int end)
    {
        var word = text[start..end];
        return new Token { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() };
    }

    private static Part Classify(Rune rune)
    {
        if (IsWrittenWithoutSpaces(rune.Value))
            return Part.Alone;

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.OtherSymbol => Part.Alone,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Part.Attached,
            _ => Rune.IsLetterOrDigit(rune) ? Part.OfWord : Part.Between,
        };
    }

    // Kana, Chinese characters and their extensions. Korean puts spaces between words.
    private static bool IsWrittenWithoutSpaces(int value)
        => value is (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private enum Part
    {
        Between,
        OfWord,
        Attached,
        Alone,
    }
}
