namespace MassageBot.Triage.Screening.Patterns;

/// <summary>
/// Finds the lexicon word that a misspelt one stands for: one letter missing, extra, wrong or two swapped; two slips
/// in words of nine letters or more. The first letter must be right, or swapped with the second.
/// </summary>
internal sealed class SpellingIndex
{
    private const int ShortestWord = 5;
    private const int TwoSlips = 9;
    private const int LongestWord = 20;
    private readonly IReadOnlySet<string> _ordinary;

    // Every word with up to two letters taken out, by hash, side by side with the word: tens of thousands of strings would be several megabytes.
    private readonly ulong[] _shortened;
    private readonly string[] _words;

    public SpellingIndex(IEnumerable<string> words, IReadOnlySet<string> ordinary)
    {
        _ordinary = ordinary;
        var entered = new List<(ulong Hash, string Word)>();
        foreach (var word in words.Where(word => word.Length is >= ShortestWord and <= LongestWord && word.All(char.IsAsciiLetter)))
            Shorten(word, hash => entered.Add((hash, word)));
        _shortened = [.. entered.Select(pair => pair.Hash)];
        _words = [.. entered.Select(pair => pair.Word)];
        Array.Sort(_shortened, _words);
    }

    /// <summary>The nearest lexicon words, all those with the fewest slips; none when the word is an ordinary one.</summary>
    public IReadOnlyList<string> Nearest(string word)
    {
        if (word.Length is < ShortestWord - 1 or > LongestWord + 2 || _ordinary.Contains(word))
            return [];
        var best = new List<string>();
        var fewest = int.MaxValue;
        Shorten(word, hash => Consider(hash, word, best, ref fewest));
        return best;
    }

    private void Consider(ulong hash, string word, List<string> best, ref int fewest)
    {
        var at = Array.BinarySearch(_shortened, hash);
        while (at > 0 && _shortened[at - 1] == hash)
            at--;
        for (; at >= 0 && at < _shortened.Length && _shortened[at] == hash; at++)
        {
            var candidate = _words[at];
            if (!SameStart(word, candidate))
                continue;
            var slips = Slips(word, candidate);
            if (slips > (candidate.Length >= TwoSlips ? 2 : 1) || slips > fewest || best.Contains(candidate) && slips == fewest)
                continue;
            if (slips < fewest)
                best.Clear();
            fewest = slips;
            best.Add(candidate);
        }
    }

    /// <summary>Gives the hash of the word, and of the word without one letter, in long words also without two.</summary>
    private static void Shorten(string word, Action<ulong> take)
    {
        take(Hash(word, -1, -1));
        for (var i = 0; i < word.Length; i++)
        {
            take(Hash(word, i, -1));
            for (var k = i + 1; k < word.Length && word.Length >= TwoSlips; k++)
                take(Hash(word, i, k));
        }
    }

    // FNV-1a. Two texts of one hash do no harm: what is found is compared letter by letter.
    private static ulong Hash(string word, int without, int andWithout)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < word.Length; i++)
            if (i != without && i != andWithout)
                hash = (hash ^ word[i]) * 1099511628211UL;
        return hash;
    }

    private static bool SameStart(string word, string candidate) =>
        word[0] == candidate[0] || word[0] == candidate[1] && word[1] == candidate[0];

    /// <summary>Damerau-Levenshtein distance, adjacent swaps counted once.</summary>
    private static int Slips(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> now = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            last.CopyTo(before);
            now.CopyTo(last);
        }
        return last[b.Length];
    }
}
