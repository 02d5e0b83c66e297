namespace MassageBot.Knowledge.Analysis;

/// <summary>
/// Reads a word that nobody knows as the known word it is one slip away from. Short words and changed letters are left alone
/// (rain is not pain, prime is not price): only a letter missing, added or changed with its neighbour is put right, in words of
/// five letters and more, and a changed letter in words of eight and more.
/// </summary>
internal sealed class Speller
{
    private const int Shortest = 5;
    private const int ShortestForChange = 8;
    private const int Longest = 24;
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word> _byShortened = new(StringComparer.Ordinal);

    /// <summary>Makes a word known. Of two words one slip away the one learnt first wins.</summary>
    public void Learn(Word word)
    {
        if (word.Stem.Length > 0) _stems.Add(word.Stem);
        if (word.Surface.Length is < Shortest or > Longest || word.Stem.Length == 0) return;
        _byShortened.TryAdd(word.Surface, word);
        for (var i = 0; i < word.Surface.Length; i++) _byShortened.TryAdd(word.Surface.Remove(i, 1), word);
    }

    /// <summary>A word that is known without standing in a text of its own.</summary>
    public void Accept(string stem) => _stems.Add(stem);

    /// <summary>The word itself when it is known or beyond help, else the known word it was meant to be.</summary>
    public Word Correct(Word word)
    {
        var text = word.Surface;
        if (text.Length is < Shortest or > Longest || _stems.Contains(word.Stem) || text.AsSpan().ContainsAnyInRange('0', '9')) return word;
        if (_byShortened.TryGetValue(text, out var found) && IsOneSlip(text, found.Surface)) return found with { Surface = text };
        for (var i = 0; i < text.Length; i++)
        {
            if (_byShortened.TryGetValue(text.Remove(i, 1), out found) && IsOneSlip(text, found.Surface)) return found with { Surface = text };
        }
        return word;
    }

    private static bool IsOneSlip(string typed, string known)
    {
        if (typed[0] != known[0] || known.Length < Shortest) return false;
        var start = 0;
        while (start < typed.Length && start < known.Length && typed[start] == known[start]) start++;
        int typedEnd = typed.Length, knownEnd = known.Length;
        while (typedEnd > start && knownEnd > start && typed[typedEnd - 1] == known[knownEnd - 1]) (typedEnd, knownEnd) = (typedEnd - 1, knownEnd - 1);
        return (typedEnd - start, knownEnd - start) switch
        {
            (0, 1) or (1, 0) => true,
            (1, 1) => typed.Length >= ShortestForChange,
            (2, 2) => typed[start] == known[start + 1] && typed[start + 1] == known[start],
            _ => false,
        };
    }
}
