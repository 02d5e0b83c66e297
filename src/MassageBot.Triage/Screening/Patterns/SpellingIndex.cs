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
    private readonly Dictionary<string, List<string>> _byDeletion = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly IReadOnlySet<string> _ordinary;

    public SpellingIndex(IEnumerable<string> words, IReadOnlySet<string> ordinary)
    {
        _ordinary = ordinary;
        _lookup = _byDeletion.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in words.Where(word => word.Length is >= ShortestWord and <= LongestWord && word.All(char.IsAsciiLetter)))
        {
            Enter(word, word);
            foreach (var shorter in Deletions(word, word.Length >= TwoSlips ? 2 : 1))
                Enter(shorter, word);
        }
    }

    /// <summary>The nearest lexicon words, all those with the fewest slips; none when the word is an ordinary one.</summary>
    public IReadOnlyList<string> Nearest(string word)
    {
        if (word.Length is < ShortestWord - 1 or > LongestWord + 2 || _ordinary.Contains(word))
            return [];
        var best = new List<string>();
        var fewest = int.MaxValue;
        Consider(word, word, best, ref fewest);
        foreach (var shorter in Deletions(word, word.Length >= TwoSlips ? 2 : 1))
            Consider(shorter, word, best, ref fewest);
        return best;
    }

    private void Consider(ReadOnlySpan<char> key, string word, List<string> best, ref int fewest)
    {
        if (!_lookup.TryGetValue(key, out var candidates))
            return;
        foreach (var candidate in candidates)
        {
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

    private static bool SameStart(string word, string candidate) =>
        word[0] == candidate[0] || word[0] == candidate[1] && word[1] == candidate[0];

    private void Enter(string key, string word)
    {
        if (!_byDeletion.TryGetValue(key, out var words))
            _byDeletion[key] = words = [];
        if (!words.Contains(word))
            words.Add(word);
    }

    private static HashSet<string> Deletions(string word, int depth)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < word.Length; i++)
        {
            var shorter = word.Remove(i, 1);
            if (all.Add(shorter) && depth > 1)
                for (var k = i; k < shorter.Length; k++)
                    all.Add(shorter.Remove(k, 1));
        }
        return all;
    }

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
