using System.Text;

namespace MassageBot.Triage.Screening;

/// <summary>Cuts a text into normalised words. Any string is safe; the work is linear in its length.</summary>
/// <param name="rewrites">Short forms and their long ones: "gonna" is read as "going to".</param>
internal sealed class Tokeniser(IReadOnlyDictionary<string, string[]> rewrites)
{
    private const int LongestWord = 40;

    /// <summary>The words of a text, and the indices of words that end a question.</summary>
    public List<Token> Read(string text, HashSet<int> questionEnds)
    {
        var tokens = new List<Token>(text.Length / 5 + 4);
        var word = new StringBuilder(LongestWord);
        var start = 0;
        var end = 0;
        var pending = Break.Sentence;
        for (var i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
                rune = Rune.ReplacementChar;
            var width = rune == Rune.ReplacementChar ? 1 : rune.Utf16SequenceLength;
            if (TakesPart(text, i, rune, word))
            {
                if (word.Length == 0)
                    start = i;
                if (SwitchesKind(word, rune))
                {
                    Add(tokens, word, start, end, ref pending);
                    start = i;
                }
                if (rune.IsAscii && (char)rune.Value == '.')
                    word.Append('.');
                else if (rune.IsBmp && LetterFolding.IsApostrophe((char)rune.Value))
                    word.Append('\'');
                else
                    LetterFolding.Append(word, rune);
                end = i + width;
            }
            else if (!LetterFolding.IsInvisible(rune))
            {
                Add(tokens, word, start, end, ref pending);
                Separate(text, i, rune, tokens, questionEnds, ref pending);
            }
            i += width;
        }
        Add(tokens, word, start, end, ref pending);
        return tokens;
    }

    /// <summary>The same rewriting for a word of the lexicon.</summary>
    public IReadOnlyList<string> ReadWord(string word)
    {
        var tokens = Read(word, []);
        return tokens.ConvertAll(token => token.Text);
    }

    private static bool TakesPart(string text, int i, Rune rune, StringBuilder word)
    {
        if (Rune.IsLetterOrDigit(rune))
            return true;
        if (!rune.IsBmp || word.Length == 0 || i + 1 >= text.Length)
            return false;
        var c = (char)rune.Value;
        return LetterFolding.IsApostrophe(c) ? char.IsLetter(text[i + 1]) && char.IsAsciiLetter(word[^1])
            : c == '.' && char.IsAsciiDigit(word[^1]) && char.IsAsciiDigit(text[i + 1]) && !Contains(word, '.');
    }

    private static bool Contains(StringBuilder word, char wanted)
    {
        foreach (var chunk in word.GetChunks())
            if (chunk.Span.Contains(wanted))
                return true;
        return false;
    }

    /// <summary>"39C" and "30wks" are two words.</summary>
    private static bool SwitchesKind(StringBuilder word, Rune rune) =>
        word.Length > 0 && char.IsAsciiDigit(word[^1]) && Rune.IsLetter(rune);

    private static void Separate(string text, int i, Rune rune, List<Token> tokens, HashSet<int> questionEnds, ref Break pending)
    {
        if (!rune.IsBmp)
            return;
        var c = (char)rune.Value;
        var next = i + 1 < text.Length ? text[i + 1] : ' ';
        switch (c)
        {
            case '.' when i > 0 && text[i - 1] == '.' || next == '.':
                Raise(ref pending, Break.Comma);
                break;
            case '?' or '\uFF1F':
                if (tokens.Count > 0)
                    questionEnds.Add(tokens.Count - 1);
                pending = Break.Sentence;
                break;
            case '.' or '!' or ';' or '\n' or '\u2028' or '\u2029' or '\u3002':
                pending = Break.Sentence;
                break;
            case ',' or ':' or '(' or ')' or '\u2026' or '\uFF0C':
                Raise(ref pending, Break.Comma);
                break;
            case '/' or '&' or '+':
                Joiner(c, i, next, text, tokens, ref pending);
                break;
            default:
                if (LetterFolding.IsDash(c) && (char.IsWhiteSpace(next) || i > 0 && char.IsWhiteSpace(text[i - 1]) || c is '\u2014'))
                    Raise(ref pending, Break.Comma);
                break;
        }
    }

    private static void Joiner(char c, int i, char next, string text, List<Token> tokens, ref Break pending)
    {
        var betweenDigits = i > 0 && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(next);
        if (c == '/' && !betweenDigits)
            return;
        tokens.Add(new Token(c == '/' ? "over" : "and", i, 1, pending));
        pending = Break.None;
    }

    private static void Raise(ref Break pending, Break at)
    {
        if (pending < at)
            pending = at;
    }

    private void Add(List<Token> tokens, StringBuilder word, int start, int end, ref Break pending)
    {
        if (word.Length == 0)
            return;
        var written = word.Length > LongestWord ? word.ToString(0, LongestWord) : word.ToString();
        word.Clear();
        foreach (var part in WriteOut(written.TrimEnd('\'', '.')))
        {
            if (part == "not" && pending == Break.None && tokens.Count > 0 && tokens[^1].Text == "can")
                tokens[^1] = tokens[^1] with { Text = "cannot", Length = end - tokens[^1].Start };
            else
                tokens.Add(new Token(part, start, end - start, pending));
            pending = Break.None;
        }
    }

    private string[] WriteOut(string word)
    {
        if (rewrites.TryGetValue(word, out var longForm))
            return longForm;
        var cut = word.IndexOf('\'', StringComparison.Ordinal);
        if (cut <= 0)
            return cut < 0 ? [word] : [word.Replace("'", "", StringComparison.Ordinal)];
        var bare = word.Replace("'", "", StringComparison.Ordinal);
        if (rewrites.TryGetValue(bare, out longForm))
            return longForm;
        var stem = word[..cut];
        return word[(cut + 1)..] switch
        {
            "t" when stem.EndsWith('n') && stem.Length > 1 => [stem[..^1], "not"],
            "m" => [stem, "am"],
            "ve" => [stem, "have"],
            "re" => [stem, "are"],
            "ll" => [stem, "will"],
            "d" => [stem, "would"],
            "s" => [stem],
            _ => [bare],
        };
    }
}
