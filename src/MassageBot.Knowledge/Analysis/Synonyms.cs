namespace MassageBot.Knowledge.Analysis;

/// <summary>
/// The clinic's own synonyms: a word or phrase is read as the one it stands for, in questions and phrasings alike, so that
/// both count as one word wherever rarity is measured. Character n-grams still see what was written.
/// </summary>
internal sealed class Synonyms
{
    private const int MaxPhrase = 5;
    private readonly Dictionary<string, string[]> _byStems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstStems = new(StringComparer.Ordinal);
    private readonly List<Word> _words = [];
    private readonly int _longest;

    public static Synonyms None { get; } = new([]);

    public Synonyms(IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        foreach (var (word, standsFor) in pairs)
        {
            var words = WordAnalyzer.Instance.Words(QuestionText.Normalise(word));
            _words.AddRange(words);
            string[] from = [.. words.Select(w => w.Stem)];
            var to = Stems(standsFor);
            if (from.Length == 0 || from.Length > MaxPhrase || to.Length == 0 || from.SequenceEqual(to)) continue;
            if (!_byStems.TryAdd(string.Join(' ', from), to)) continue;
            _firstStems.Add(from[0]);
            _longest = Math.Max(_longest, from.Length);
        }
    }

    /// <summary>Every word that a synonym is made of.</summary>
    public IReadOnlyList<Word> Words => _words;

    /// <summary>Replaces the longest known phrases from left to right.</summary>
    public List<Word> Apply(List<Word> words)
    {
        if (_longest == 0 || !words.Exists(word => _firstStems.Contains(word.Stem))) return words;
        var result = new List<Word>(words.Count + 4);
        for (var i = 0; i < words.Count;)
        {
            var length = Match(words, i, out var stems);
            if (length == 0)
            {
                result.Add(words[i++]);
                continue;
            }
            // Every surface is kept exactly once, whatever the two phrases' lengths.
            for (var k = 0; k < Math.Max(length, stems.Length); k++)
                result.Add(new Word(k < length ? words[i + k].Surface : "", k < length ? words[i + k].Meant : "", k < stems.Length ? stems[k] : ""));
            i += length;
        }
        return result;
    }

    private int Match(List<Word> words, int at, out string[] stems)
    {
        stems = [];
        if (!_firstStems.Contains(words[at].Stem)) return 0;
        for (var length = Math.Min(_longest, words.Count - at); length > 0; length--)
        {
            var key = length == 1 ? words[at].Stem : string.Join(' ', words.Skip(at).Take(length).Select(word => word.Stem));
            if (_byStems.TryGetValue(key, out var found))
            {
                stems = found;
                return length;
            }
        }
        return 0;
    }

    private static string[] Stems(string text)
        => [.. WordAnalyzer.Instance.Words(QuestionText.Normalise(text)).Select(word => word.Stem)];
}
