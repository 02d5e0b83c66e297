using System.Globalization;
using System.Text;

namespace MassageBot.Triage.Screening.Patterns;

/// <summary>Knows for each written word which places of the patterns it fits.</summary>
internal sealed class Vocabulary
{
    private const int ShortestHalf = 4;
    private static readonly int[] Nowhere = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _prefixes = new(StringComparer.Ordinal);
    private readonly List<(decimal From, decimal To, int Place)> _ranges = [];
    private readonly Dictionary<string, int[]> _words = new(StringComparer.Ordinal);
    private int _shortestPrefix = int.MaxValue;
    private int _longestPrefix;
    private IReadOnlySet<string> _ordinary = new HashSet<string>();
    private SpellingIndex? _spelling;

    /// <summary>How many different places there are.</summary>
    public int Count => _places.Count;

    /// <summary>The number of a place, the same for equal sets of words.</summary>
    public int PlaceOf(Element element)
    {
        var key = string.Join('|', element.Words);
        if (_places.TryGetValue(key, out var place))
            return place;
        _places[key] = place = _places.Count;
        foreach (var word in element.Words)
            Enter(word, place);
        return place;
    }

    /// <summary>Ends the building; from here on the vocabulary is read only.</summary>
    public void Seal(IReadOnlySet<string> ordinary)
    {
        _ordinary = ordinary;
        foreach (var (word, places) in _exact)
            _words[word] = [.. places.Union(PrefixPlaces(word)).Union(char.IsAsciiDigit(word[0]) ? NumberPlaces(word) : Nowhere).Order()];
        _spelling = new SpellingIndex(_exact.Keys, ordinary);
    }

    /// <summary>The places that a word of a text fits, in order; allows for spelling and drawn-out letters.</summary>
    public int[] PlacesOf(string word)
    {
        if (_words.TryGetValue(word, out var known))
            return known;
        if (char.IsAsciiDigit(word[0]))
            return NumberPlaces(word);
        var byPrefix = PrefixPlaces(word);
        if (byPrefix.Count > 0)
            return [.. byPrefix.Order()];
        if (_ordinary.Contains(word))
            return Nowhere;
        if (Squeeze(word, 2) is { } twice && _words.TryGetValue(twice, out known))
            return known;
        var squeezed = Squeeze(word, 1);
        if (squeezed is not null && _words.TryGetValue(squeezed, out known))
            return known;
        if (Undouble(word) is { } undoubled && _words.TryGetValue(undoubled, out known))
            return known;
        var meant = _spelling?.Nearest(squeezed ?? word) ?? [];
        return meant.Count switch
        {
            0 => Nowhere,
            1 => _words[meant[0]],
            _ => [.. meant.SelectMany(near => _words[near]).Distinct().Order()],
        };
    }

    /// <summary>Two lexicon words written as one, such as "chestpain"; null when it is not that.</summary>
    public (string Left, string Right)? Split(string word)
    {
        if (word.Length < 2 * ShortestHalf || word.Length > 24 || _words.ContainsKey(word) || _ordinary.Contains(word) || _spelling?.Nearest(word).Count > 0)
            return null;
        for (var i = ShortestHalf; i <= word.Length - ShortestHalf; i++)
            if (_words.ContainsKey(word[..i]) && _words.ContainsKey(word[i..]))
                return (word[..i], word[i..]);
        return null;
    }

    private void Enter(string word, int place)
    {
        if (word.StartsWith('{'))
        {
            var ends = word[1..^1].Split('-');
            if (ends.Length != 2
                || !decimal.TryParse(ends[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var from)
                || !decimal.TryParse(ends[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var to))
                throw new PatternException($"'{word}' is not a number range; write it like {{38-43}}");
            _ranges.Add((from, to, place));
            return;
        }
        var into = word.EndsWith('*') ? _prefixes : _exact;
        var key = word.TrimEnd('*');
        if (!into.TryGetValue(key, out var places))
            into[key] = places = [];
        places.Add(place);
        if (into == _prefixes)
            (_shortestPrefix, _longestPrefix) = (Math.Min(_shortestPrefix, key.Length), Math.Max(_longestPrefix, key.Length));
    }

    private List<int> PrefixPlaces(string word)
    {
        var found = new List<int>();
        var lookup = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = _shortestPrefix; length <= Math.Min(_longestPrefix, word.Length); length++)
            if (lookup.TryGetValue(word.AsSpan(0, length), out var places))
                found.AddRange(places);
        return found;
    }

    private int[] NumberPlaces(string word) =>
        decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? [.. _ranges.Where(range => number >= range.From && number <= range.To).Select(range => range.Place).Order()]
            : Nowhere;

    /// <summary>Takes out the second of two equal consonants, "leggs"; null when there is none or the rest is too short.</summary>
    private static string? Undouble(string word)
    {
        for (var i = 1; i < word.Length && word.Length > ShortestHalf; i++)
            if (word[i] == word[i - 1] && word[i] is not ('a' or 'e' or 'i' or 'o' or 'u'))
                return word.Remove(i, 1);
        return null;
    }

    /// <summary>Shortens runs of three or more equal letters; null when there is none.</summary>
    private static string? Squeeze(string word, int keep)
    {
        var run = 1;
        var long3 = false;
        var kept = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            var whole = i;
            while (whole + 1 < word.Length && word[whole + 1] == word[i])
                whole++;
            var runLength = whole - i + run;
            long3 |= runLength >= 3;
            if (runLength < 3 || run <= keep)
                kept.Append(word[i]);
        }
        return long3 ? kept.ToString() : null;
    }
}
