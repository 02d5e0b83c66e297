using MassageBot.Knowledge.Analysis;
using MassageBot.Knowledge.Authoring;
using MassageBot.Knowledge.Meaning;

namespace MassageBot.Knowledge.Ranking;

/// <summary>All texts of the knowledge base as features, taken apart once and shared by every scorer built on a part of them.</summary>
internal sealed class Corpus
{
    private readonly HashSet<int> _stopWords;
    private readonly TextBags[] _phrasings;

    private Corpus(TextAnalysis analysis, FeatureSpaces spaces, List<string> texts, TextBags[] phrasings, int[] firstPhrasing, Bag[] answers, TextBags[] background)
    {
        Analysis = analysis;
        Spaces = spaces;
        PhrasingTexts = texts;
        _phrasings = phrasings;
        FirstPhrasing = firstPhrasing;
        Answers = answers;
        Background = background;
        EntryOf = new int[phrasings.Length];
        for (var entry = 0; entry < answers.Length; entry++)
            for (var p = firstPhrasing[entry]; p < firstPhrasing[entry + 1]; p++) EntryOf[p] = entry;
        _stopWords = [.. LanguageTables.StopWords.Select(word => spaces.Words.Find(word)).Where(id => id >= 0)];
    }

    public TextAnalysis Analysis { get; }

    public FeatureSpaces Spaces { get; }

    public IReadOnlyList<string> PhrasingTexts { get; }

    /// <summary>The same texts, levelled.</summary>
    public required IReadOnlyList<string> LevelledTexts { get; init; }

    /// <summary>Every question and phrasing, those of one entry side by side.</summary>
    public IReadOnlyList<TextBags> Phrasings => _phrasings;

    /// <summary>For each entry the number of its first phrasing, and one more at the end.</summary>
    public int[] FirstPhrasing { get; }

    public int[] EntryOf { get; }

    public Bag[] Answers { get; }

    /// <summary>How many of the foreign questions are of the world at large; those behind them are of the clinic's field.</summary>
    public int FirstNearMiss { get; private init; }

    /// <summary>Questions that no entry answers; what they alone hold is numbered but counts as unknown.</summary>
    public TextBags[] Background { get; private set; }

    public int Entries => Answers.Length;

    public static Corpus Of(Content content) => Build(
        [.. content.Entries.Select(entry => ((IReadOnlyList<string>)[entry.Question, .. entry.Phrasings], entry.Text))],
        content.Background,
        content.NearMisses,
        new Synonyms(content.Synonyms));

    public static Corpus Build(IReadOnlyList<(IReadOnlyList<string> Phrasings, string Answer)> entries, IReadOnlyList<string> background, IReadOnlyList<string> nearMisses, Synonyms synonyms)
    {
        var analysis = new TextAnalysis(synonyms);
        var spaces = new FeatureSpaces();
        var texts = new List<string>();
        var levelled = new List<string>();
        var phrasings = new List<TextBags>();
        var meant = new List<string[]>();
        var first = new int[entries.Count + 1];
        for (var i = 0; i < entries.Count; i++)
        {
            first[i] = phrasings.Count;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var text in entries[i].Phrasings)
            {
                var analysed = analysis.Phrasing(text);
                if (!seen.Add(analysed.Levelled)) continue;
                texts.Add(text);
                levelled.Add(analysed.Levelled);
                phrasings.Add(spaces.Add(analysed));
                meant.Add(analysed.Meant);
            }
        }
        first[entries.Count] = phrasings.Count;
        var answers = entries.Select(entry => spaces.AddWords(analysis.Answer(entry.Answer))).ToArray();
        foreach (var analysed in background.Concat(nearMisses).Select(analysis.Phrasing))
        {
            phrasings.Add(spaces.Add(analysed));
            meant.Add(analysed.Meant);
        }
        var bags = new TextBags[phrasings.Count];
        Parallel.For(0, bags.Length, i => bags[i] = phrasings[i] with { Meaning = WordVectors.Instance.Of(meant[i]) });
        return new Corpus(analysis, spaces, texts, bags[..texts.Count], first, answers, bags[texts.Count..]) { FirstNearMiss = background.Count, LevelledTexts = levelled };
    }

    /// <summary>Lets go of what is read while scorers are built and fitted, and never again when questions are answered: half of the texts' memory.</summary>
    public void KeepForAnswering()
    {
        Background = [];
        for (var p = 0; p < _phrasings.Length; p++) _phrasings[p] = _phrasings[p] with { Pairs = Bag.Empty, Grams = Bag.Empty };
    }

    public bool IsStopWord(int word) => _stopWords.Contains(word);
}
