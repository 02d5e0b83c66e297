namespace MassageBot.Knowledge.Meaning;

/// <summary>The known words and pieces of words, by number, and how a word is taken apart into them.</summary>
internal sealed class WordPieces
{
    /// <summary>Characters of the longest word that is looked at, and so the most pieces that a word can have.</summary>
    public const int LongestWord = 40;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _rows;

    /// <param name="pieces">The pieces in the order of their numbers; "##" marks one that stands inside a word.</param>
    public WordPieces(IReadOnlyList<string> pieces)
    {
        var rows = new Dictionary<string, int>(pieces.Count, StringComparer.Ordinal);
        for (var i = 0; i < pieces.Count; i++) rows[pieces[i]] = i;
        _rows = rows.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>
    /// Takes a word apart from the left into the longest pieces that are known; characters that begin none are passed over,
    /// and so is a word that is too long.
    /// </summary>
    /// <param name="word">The word, in small letters.</param>
    /// <param name="found">Takes the pieces' numbers; <see cref="LongestWord"/> places are always enough.</param>
    /// <returns>How many pieces were found.</returns>
    public int Split(string word, Span<int> found)
    {
        if (word.Length > LongestWord) return 0;
        var count = 0;
        Span<char> piece = stackalloc char[LongestWord + 2];
        for (var start = 0; start < word.Length;)
        {
            var length = word.Length - start;
            for (; length > 0; length--)
            {
                var marked = Mark(word.AsSpan(start, length), start > 0, piece);
                if (!_rows.TryGetValue(marked, out var row)) continue;
                found[count++] = row;
                break;
            }
            start += Math.Max(1, length);
        }
        return count;
    }

    private static ReadOnlySpan<char> Mark(ReadOnlySpan<char> text, bool isInside, Span<char> buffer)
    {
        if (!isInside) return text;
        buffer[0] = buffer[1] = '#';
        text.CopyTo(buffer[2..]);
        return buffer[..(text.Length + 2)];
    }
}
