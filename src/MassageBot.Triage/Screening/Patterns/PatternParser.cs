using System.Globalization;

namespace MassageBot.Triage.Screening.Patterns;

/// <summary>
/// Reads the small notation of the lexicon and expands it into flat sequences of words.
/// <c>word</c>, <c>pref*</c>, <c>{38-43}</c>, <c>(a|b c)</c>, <c>[optional]</c>, <c>&lt;class&gt;</c>, <c>~3</c> (up to three words
/// between), <c>a &amp; b</c> (either order, close together).
/// </summary>
internal sealed class PatternParser(IReadOnlyDictionary<string, string> classes, Func<string, IReadOnlyList<string>> readWord)
{
    private const int MostExpansions = 4000;
    private const int MostGap = 9;
    private const int DefaultNearness = 5;
    private readonly Dictionary<string, IReadOnlyList<Element[]>> _classes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private string _text = "";
    private int _at;

    /// <summary>Every flat form of a pattern.</summary>
    public IReadOnlyList<Element[]> Parse(string pattern)
    {
        _text = pattern;
        _at = 0;
        var parts = new List<IReadOnlyList<Element[]>>();
        var nearness = DefaultNearness;
        parts.Add(Alternatives());
        while (Peek() == '&')
        {
            _at++;
            if (char.IsAsciiDigit(Peek()))
                nearness = Number();
            parts.Add(Alternatives());
        }
        if (_at < _text.Length)
            throw new PatternException(FormattableString.Invariant($"'{_text[_at]}' is not expected at position {_at + 1} of the pattern '{pattern}'"));
        var flat = parts.Count == 1 ? parts[0] : AnyOrder(parts, nearness);
        if (flat.Any(sequence => sequence.Length == 0))
            throw new PatternException($"the pattern '{pattern}' can match nothing at all; keep at least one word outside the brackets");
        if (flat.Any(sequence => sequence.Sum(element => element.Gap + 1) > PhraseMatcher.LongestSpan))
            throw new PatternException(FormattableString.Invariant($"the pattern '{pattern}' can span more than {PhraseMatcher.LongestSpan} words; split it"));
        return flat;
    }

    private char Peek()
    {
        while (_at < _text.Length && _text[_at] == ' ')
            _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private List<Element[]> Alternatives()
    {
        var all = new List<Element[]>();
        var single = new SortedSet<string>(StringComparer.Ordinal);
        do
        {
            foreach (var sequence in Sequence())
                if (sequence.Length == 1 && sequence[0].Gap == 0)
                    single.UnionWith(sequence[0].Words);
                else
                    all.Add(sequence);
        }
        while (Accept('|'));
        if (single.Count > 0)
            all.Add([new Element([.. single], 0)]);
        return all;
    }

    private bool Accept(char wanted)
    {
        if (Peek() != wanted)
            return false;
        _at++;
        return true;
    }

    private List<Element[]> Sequence()
    {
        List<Element[]> sofar = [[]];
        var gap = 0;
        while (true)
        {
            switch (Peek())
            {
                case '\0' or '|' or ')' or ']' or '&':
                    return sofar;
                case '~':
                    _at++;
                    gap = Math.Min(MostGap, Number());
                    continue;
                case '(':
                    sofar = Join(sofar, Group(')'), gap);
                    break;
                case '[':
                    sofar = Join(sofar, [[], .. Group(']')], gap);
                    break;
                case '<':
                    sofar = Join(sofar, Class(), gap);
                    break;
                case '{':
                    sofar = Join(sofar, [[new Element([Until('}')], 0)]], gap);
                    break;
                default:
                    sofar = Join(sofar, Word(), gap);
                    break;
            }
            gap = 0;
        }
    }

    private List<Element[]> Group(char close)
    {
        _at++;
        var inner = Alternatives();
        if (!Accept(close))
            throw new PatternException($"'{close}' is missing in the pattern '{_text}'");
        return inner;
    }

    private string Until(char close)
    {
        var end = _text.IndexOf(close, _at);
        if (end < 0)
            throw new PatternException($"'{close}' is missing in the pattern '{_text}'");
        var found = _text[_at..(end + 1)];
        _at = end + 1;
        return found;
    }

    private IReadOnlyList<Element[]> Class()
    {
        var name = Until('>')[1..^1];
        if (_classes.TryGetValue(name, out var known))
            return known;
        if (!classes.TryGetValue(name, out var body))
            throw new PatternException($"the class <{name}> is not defined; add it under 'classes'");
        if (!_open.Add(name))
            throw new PatternException($"the class <{name}> refers to itself");
        var (text, at) = (_text, _at);
        (_text, _at) = (body, 0);
        var read = Alternatives();
        if (_at < _text.Length)
            throw new PatternException($"the class <{name}> cannot be read: '{body}'");
        (_text, _at) = (text, at);
        _open.Remove(name);
        return _classes[name] = read;
    }

    private List<Element[]> Word()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (' ' or '|' or ')' or ']' or '(' or '[' or '<' or '~' or '&' or '{'))
            _at++;
        var written = _text[start.._at];
        if (written.Length == 0)
            throw new PatternException($"'{_text[start]}' is not expected in the pattern '{_text}'");
        if (written.EndsWith('*'))
            return written.Length > 3
                ? [[new Element([written], 0)]]
                : throw new PatternException($"the prefix '{written}' is too short; give at least three letters");
        var words = readWord(written);
        if (words.Count == 0)
            throw new PatternException($"'{written}' in the pattern '{_text}' is not a word");
        return [[.. words.Select(word => new Element([word], 0))]];
    }

    private int Number()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
        return int.TryParse(_text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new PatternException($"a number is missing after '~' or '&' in the pattern '{_text}'");
    }

    private List<Element[]> Join(List<Element[]> left, IReadOnlyList<Element[]> right, int gap)
    {
        if ((long)left.Count * right.Count > MostExpansions)
            throw new PatternException(FormattableString.Invariant($"the pattern '{_text}' has more than {MostExpansions} forms; split it"));
        var joined = new List<Element[]>(left.Count * right.Count);
        foreach (var l in left)
            foreach (var r in right)
                joined.Add(Follow(l, r, gap));
        return joined;
    }

    private static Element[] Follow(Element[] left, Element[] right, int gap) =>
        left.Length == 0 || right.Length == 0 || gap == 0
            ? [.. left, .. right]
            : [.. left, right[0] with { Gap = Math.Max(gap, right[0].Gap) }, .. right[1..]];

    private List<Element[]> AnyOrder(List<IReadOnlyList<Element[]>> parts, int nearness)
    {
        if (parts.Count > 3)
            throw new PatternException($"the pattern '{_text}' joins more than three parts with '&'; split it");
        var all = new List<Element[]>();
        foreach (var order in Orders(parts))
        {
            List<Element[]> sofar = [[]];
            foreach (var part in order)
                sofar = Join(sofar, part, Math.Min(MostGap, nearness));
            all.AddRange(sofar);
        }
        return all;
    }

    private static IEnumerable<List<IReadOnlyList<Element[]>>> Orders(List<IReadOnlyList<Element[]>> parts)
    {
        if (parts.Count == 1)
        {
            yield return parts;
            yield break;
        }
        for (var i = 0; i < parts.Count; i++)
        {
            var rest = parts.ToList();
            rest.RemoveAt(i);
            foreach (var order in Orders(rest))
                yield return [parts[i], .. order];
        }
    }
}
