using MassageBot.Triage.Screening.Patterns;

namespace MassageBot.Triage.Screening;

/// <summary>
/// Finds all phrases of the lexicon in a text in one pass. Phrases are kept by their first word; one whose other words
/// do not occur in the text at all is dropped before it is tried.
/// </summary>
internal sealed class PhraseMatcher
{
    /// <summary>The most words that a phrase may span, gaps included: as many as a <see cref="Hit"/> has bits.</summary>
    public const int LongestSpan = 64;

    private readonly Vocabulary _vocabulary;
    private readonly Sequence[][] _byFirst;

    public PhraseMatcher(Vocabulary vocabulary, IEnumerable<(Element[] Elements, Phrase Phrase)> phrases)
    {
        _vocabulary = vocabulary;
        var byFirst = new Dictionary<int, List<Sequence>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (elements, phrase) in phrases)
        {
            var places = Array.ConvertAll(elements, vocabulary.PlaceOf);
            var gaps = Array.ConvertAll(elements, element => element.Gap);
            if (!seen.Add($"{phrase.Kind} {phrase.Id} {string.Join(',', places)} {string.Join(',', gaps)}"))
                continue;
            if (!byFirst.TryGetValue(places[0], out var list))
                byFirst[places[0]] = list = [];
            list.Add(new Sequence(phrase, places, gaps));
        }
        _byFirst = new Sequence[vocabulary.Count][];
        for (var place = 0; place < _byFirst.Length; place++)
            _byFirst[place] = byFirst.TryGetValue(place, out var list) ? [.. list] : [];
        Size = seen.Count;
    }

    /// <summary>How many flat word sequences are looked for.</summary>
    public int Size { get; }

    /// <summary>All hits, in the order of their first word.</summary>
    public List<Hit> Find(List<Token> tokens)
    {
        var places = new int[tokens.Count][];
        var present = new bool[_byFirst.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = _vocabulary.PlacesOf(tokens[i].Text);
            foreach (var place in places[i])
                present[place] = true;
        }
        var hits = new List<Hit>();
        var possible = new Sequence[]?[_byFirst.Length];
        var seen = new HashSet<(Phrase, int, ulong)>();
        for (var i = 0; i < places.Length; i++)
        {
            seen.Clear();
            foreach (var place in places[i])
                foreach (var sequence in possible[place] ??= Array.FindAll(_byFirst[place], sequence => AllPresent(sequence, present)))
                    if (Match(sequence, 1, i, 1UL, i, tokens, places) is var (last, words) && seen.Add((sequence.Phrase, last, words)))
                        hits.Add(new Hit(sequence.Phrase, i, last, words));
        }
        return hits;
    }

    private static bool AllPresent(Sequence sequence, bool[] present)
    {
        foreach (var place in sequence.Places)
            if (!present[place])
                return false;
        return true;
    }

    private static (int Last, ulong Words)? Match(Sequence sequence, int step, int at, ulong words, int first, List<Token> tokens, int[][] places)
    {
        if (step == sequence.Places.Length)
            return (at, words);
        var furthest = Math.Min(tokens.Count - 1, at + 1 + sequence.Gaps[step]);
        for (var next = at + 1; next <= furthest; next++)
        {
            if (tokens[next].Before == Break.Sentence)
                return null;
            if (Array.BinarySearch(places[next], sequence.Places[step]) >= 0
                && Match(sequence, step + 1, next, words | 1UL << (next - first), first, tokens, places) is { } found)
                return found;
        }
        return null;
    }

    private sealed record Sequence(Phrase Phrase, int[] Places, int[] Gaps);
}
