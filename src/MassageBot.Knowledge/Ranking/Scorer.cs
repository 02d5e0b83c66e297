using System.Buffers;
using System.Numerics.Tensors;
using MassageBot.Knowledge.Meaning;

namespace MassageBot.Knowledge.Ranking;

/// <summary>
/// Measures a question against entries: cosines to their phrasings, BM25 of their texts, coverage and the classifier. Built on
/// the whole corpus for answering, and on parts of it for measuring what left-out phrasings would have got. Thread-safe.
/// </summary>
internal sealed class Scorer
{
    public const int MaxCandidates = 12;
    private const double LowestLog = -12;
    private const double MostGrams = 0.06;

    /// <summary>Weights that the classifier may have, 128 MB; beyond some hundred entries its time and memory grow with their square.</summary>
    private const long MostClassifierWeights = 32 * 1024 * 1024;

    /// <summary>How sharply the discriminant stands in for a classifier that would be too large.</summary>
    private const float Sharpness = 12f;
    private const double LowestDiscriminant = -2;
    private static readonly int FeatureCount = Enum.GetValues<RankFeature>().Length;
    private readonly Corpus _corpus;
    private readonly SpaceIndex _words;
    private readonly SpaceIndex _pairs;
    private readonly SpaceIndex _grams;
    private readonly EntryField _entry;
    private readonly EntryField _entryLight;
    private readonly EntryField _answer;
    private readonly ClassifierFeatures _classifierFeatures;
    private IReadOnlyList<TextBags> _foreign;
    private readonly MeaningIndex _meaning;
    private readonly int[] _kept;
    private readonly bool[] _keeps;

    /// <summary>On all of the corpus.</summary>
    public Scorer(Corpus corpus)
        : this(corpus, static _ => true, static _ => true, static _ => true)
    {
    }

    /// <summary>On a part of it.</summary>
    public Scorer(Corpus corpus, Func<int, bool> keepsPhrasing, Func<int, bool> keepsEntry, Func<int, bool> keepsForeign)
    {
        _corpus = corpus;
        var spaces = corpus.Spaces;
        bool Keeps(int p) => keepsEntry(corpus.EntryOf[p]) && keepsPhrasing(p);
        _keeps = [.. Enumerable.Range(0, corpus.Phrasings.Count).Select(Keeps)];
        Kept = [.. Enumerable.Range(0, corpus.Phrasings.Count).Where(Keeps)];
        // The two that take longest run beside the rest: a start waits for all of them.
        _foreign = [.. corpus.Background.Where((_, i) => keepsForeign(i))];
        var meaning = Task.Run(() => new MeaningIndex(corpus, Kept, _foreign));
        var grams = Task.Run(() => new SpaceIndex(spaces.Grams.Count, [.. corpus.Phrasings.Select(p => p.Grams)], Keeps, MostGrams));
        _words = new SpaceIndex(spaces.Words.Count, [.. corpus.Phrasings.Select(p => p.Words)], Keeps);
        _pairs = new SpaceIndex(spaces.Pairs.Count, [.. corpus.Phrasings.Select(p => p.Pairs)], Keeps);
        _kept = new int[corpus.Entries];
        var texts = new Dictionary<int, float>[corpus.Entries];
        for (var e = 0; e < texts.Length; e++) texts[e] = [];
        foreach (var p in Kept)
        {
            _kept[corpus.EntryOf[p]]++;
            Add(texts[corpus.EntryOf[p]], corpus.Phrasings[p].Words);
        }
        var answers = new Dictionary<int, float>[corpus.Entries];
        for (var e = 0; e < answers.Length; e++)
        {
            answers[e] = [];
            if (keepsEntry(e)) Add(answers[e], corpus.Answers[e]);
        }
        _entry = new EntryField(spaces.Words.Count, texts, _ => true);
        _entryLight = new EntryField(spaces.Words.Count, texts, word => !corpus.IsStopWord(word));
        _answer = new EntryField(spaces.Words.Count, answers, word => !corpus.IsStopWord(word));
        _meaning = meaning.GetAwaiter().GetResult();
        _grams = grams.GetAwaiter().GetResult();
        _classifierFeatures = new ClassifierFeatures(_words, _pairs, _grams, corpus);

        static void Add(Dictionary<int, float> text, Bag bag)
        {
            for (var i = 0; i < bag.Ids.Length; i++) text[bag.Ids[i]] = text.GetValueOrDefault(bag.Ids[i]) + bag.Counts[i];
        }
    }

    /// <summary>Numbers of the phrasings the scorer was built on.</summary>
    public int[] Kept { get; }

    /// <summary>The classifier; set once, before the first question.</summary>
    public SoftmaxClassifier? Classifier { get; set; }

    /// <summary>Features of the classifier; 0 where it would be larger than it is worth.</summary>
    public int ClassifierRows => (long)_classifierFeatures.Count * SoftmaxClassifier.PaddedWidth(_corpus.Entries) > MostClassifierWeights ? 0 : _classifierFeatures.Count;

    /// <summary>Lets go of what only training reads.</summary>
    public void KeepForAnswering() => _foreign = [];

    /// <summary>Trains the classifier on the scorer's own phrasings and on background questions.</summary>
    public SoftmaxClassifier TrainClassifier(TrainingOptions options)
    {
        if (ClassifierRows == 0) return new SoftmaxClassifier(_corpus.Entries, []);
        var inputs = Kept.Select(p => _corpus.Phrasings[p]).Concat(_foreign).Select(_classifierFeatures.Input).ToList();
        var targets = Kept.Select(p => _corpus.EntryOf[p]).Concat(_foreign.Select(_ => -1)).ToList();
        return ClassifierTraining.Train(_classifierFeatures.Count, _corpus.Entries, inputs, targets, options);
    }

    /// <summary>
    /// The candidates among the entries served, unordered, with everything the ranking needs; and the best of those withheld,
    /// since a question that belongs to it must not be answered from its neighbour.
    /// </summary>
    public List<Candidate> Candidates(TextBags question, Func<int, Standing> standing, out QuestionFacts facts)
    {
        int phrasings = _corpus.Phrasings.Count, entries = _corpus.Entries, width = SoftmaxClassifier.PaddedWidth(entries);
        var buffer = ArrayPool<float>.Shared.Rent(3 * phrasings + QuestionScores.Rows * width);
        try
        {
            var scores = new QuestionScores(buffer, phrasings, entries, width);
            _words.Score(question.Words, scores.Words);
            _pairs.Score(question.Pairs, scores.Pairs);
            _grams.Score(question.Grams, scores.Grams);
            _entry.Score(question.Words, scores.Entry, scores.Covered);
            _entryLight.Score(question.Words, scores.EntryLight, scores.CoveredLight);
            _answer.Score(question.Words, scores.Answer, scores.Unused);
            _meaning.Score(question.Meaning, scores.Middle, scores.Discriminant);
            Classify(question, scores);
            facts = Facts(question, scores.LogProbabilities[..entries]);
            return Best(question, scores, standing);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(buffer);
        }
    }

    public bool EntryHolds(int entry, int word) => _entry.Holds(entry, word);

    public bool IsKnown(int word) => _entry.IsKnown(word) || _answer.IsKnown(word);

    private void Classify(TextBags question, QuestionScores scores)
    {
        if (Classifier is { Weights.Length: > 0 })
        {
            Classifier.LogProbabilities(_classifierFeatures.Input(question), scores.LogProbabilities);
            return;
        }
        var logs = scores.LogProbabilities[.._corpus.Entries];
        TensorPrimitives.Multiply(scores.Discriminant, Sharpness, logs);
        SoftmaxClassifier.Normalise(logs);
    }

    private double RarestUnmatched(TextBags question, int entry)
    {
        var rarest = question.Words.Unknown > 0 ? 1.0 : 0.0;
        foreach (var word in question.Words.Ids)
        {
            if (_corpus.IsStopWord(word) || _entry.Holds(entry, word)) continue;
            rarest = Math.Max(rarest, _entry.Idf(word) / _entry.UnknownIdf);
        }
        return rarest;
    }

    private QuestionFacts Facts(TextBags question, ReadOnlySpan<float> logs)
    {
        double mass = question.Words.Unknown * _entry.UnknownIdf, unknown = mass;
        var content = question.Words.Unknown;
        foreach (var word in question.Words.Ids)
        {
            if (_corpus.IsStopWord(word)) continue;
            content++;
            mass += _entry.Idf(word);
            if (!IsKnown(word)) unknown += _entry.Idf(word);
        }
        var entropy = 0.0;
        foreach (var log in logs) entropy -= Math.Exp(log) * log;
        return new QuestionFacts(mass > 0 ? unknown / mass : 1, logs.Length > 1 ? entropy / Math.Log(logs.Length) : 0, content, _meaning.Foreign(question.Meaning));
    }

    private List<Candidate> Best(TextBags question, QuestionScores scores, Func<int, Standing> standing)
    {
        Span<(int Entry, float Mix)> best = stackalloc (int, float)[MaxCandidates];
        var found = 0;
        var rival = (Entry: -1, Mix: float.NegativeInfinity);
        for (var entry = 0; entry < _corpus.Entries; entry++)
        {
            if (_kept[entry] == 0 || standing(entry) is var own && own == Standing.Absent) continue;
            // A fixed mix, no more than a sieve: what falls through it would not have come near the top.
            var phrasings = _corpus.FirstPhrasing[entry].._corpus.FirstPhrasing[entry + 1];
            var mix = TensorPrimitives.Max<float>(scores.Words[phrasings]) + TensorPrimitives.Max<float>(scores.Grams[phrasings]) + scores.EntryLight[entry]
                + 0.5f * scores.Answer[entry] + MathF.Exp(scores.LogProbabilities[entry]) + scores.Middle[entry] + MathF.Exp(scores.Discriminant[entry]);
            if (own == Standing.Withheld)
            {
                if (mix > rival.Mix) rival = (entry, mix);
                continue;
            }
            if (found == MaxCandidates && mix <= best[^1].Mix) continue;
            if (found < MaxCandidates) found++;
            var at = found - 1;
            for (; at > 0 && best[at - 1].Mix < mix; at--) best[at] = best[at - 1];
            best[at] = (entry, mix);
        }
        var candidates = new List<Candidate>(found);
        for (var i = 0; i < found; i++) candidates.Add(Measure(question, scores, best[i].Entry));
        if (found > 0 && rival.Entry >= 0) candidates.Add(Measure(question, scores, rival.Entry) with { IsServed = false });
        return candidates;
    }

    private Candidate Measure(TextBags question, QuestionScores scores, int entry)
    {
        var words = Top3(scores.Words, entry);
        var pairs = Top3(scores.Pairs, entry);
        var grams = Top3(scores.Grams, entry);
        var meaning = Top3Meaning(question.Meaning, entry);
        var phrasing = Nearest(scores, entry);
        var features = new double[FeatureCount];
        Set(RankFeature.WordBest, words.Best);
        Set(RankFeature.WordTop3, words.Mean);
        Set(RankFeature.PairBest, pairs.Best);
        Set(RankFeature.PairTop3, pairs.Mean);
        Set(RankFeature.GramBest, grams.Best);
        Set(RankFeature.GramTop3, grams.Mean);
        Set(RankFeature.Entry, scores.Entry[entry]);
        Set(RankFeature.EntryLight, scores.EntryLight[entry]);
        Set(RankFeature.Answer, scores.Answer[entry]);
        Set(RankFeature.QuestionCovered, scores.Covered[entry]);
        Set(RankFeature.QuestionCoveredLight, scores.CoveredLight[entry]);
        Set(RankFeature.PhrasingCovered, Covered(_corpus.Phrasings[phrasing].Words, question.Words));
        Set(RankFeature.ClassifierLog, Math.Max(scores.LogProbabilities[entry], LowestLog) / -LowestLog);
        Set(RankFeature.Classifier, Math.Exp(scores.LogProbabilities[entry]));
        Set(RankFeature.MeaningBest, meaning.Best);
        Set(RankFeature.MeaningTop3, meaning.Mean);
        Set(RankFeature.MeaningMiddle, scores.Middle[entry]);
        Set(RankFeature.MeaningDiscriminant, Math.Max(scores.Discriminant[entry], LowestDiscriminant) / -LowestDiscriminant);
        return new Candidate(entry, phrasing, features, RarestUnmatched(question, entry));

        void Set(RankFeature feature, double value) => features[(int)feature] = value;
    }

    private (float Best, float Mean) Top3(ReadOnlySpan<float> cosines, int entry)
    {
        float a = 0f, b = 0f, c = 0f;
        foreach (var cosine in cosines[_corpus.FirstPhrasing[entry].._corpus.FirstPhrasing[entry + 1]]) Keep(cosine, ref a, ref b, ref c);
        return (a, (a + b + c) / Math.Clamp(_kept[entry], 1, 3));
    }

    private (float Best, float Mean) Top3Meaning(float[] question, int entry)
    {
        float a = 0f, b = 0f, c = 0f;
        for (var p = _corpus.FirstPhrasing[entry]; p < _corpus.FirstPhrasing[entry + 1]; p++)
            if (_keeps[p]) Keep(_meaning.Cosine(question, p), ref a, ref b, ref c);
        return (a, (a + b + c) / Math.Clamp(_kept[entry], 1, 3));
    }

    /// <summary>Keeps the best three.</summary>
    private static void Keep(float value, ref float a, ref float b, ref float c)
    {
        if (value > a) (a, b, c) = (value, a, b);
        else if (value > b) (b, c) = (value, b);
        else if (value > c) c = value;
    }

    private int Nearest(QuestionScores scores, int entry)
    {
        var first = _corpus.FirstPhrasing[entry];
        var nearest = first;
        var score = -1f;
        for (var p = first; p < _corpus.FirstPhrasing[entry + 1]; p++)
        {
            var own = scores.Words[p] + scores.Grams[p];
            if (own > score) (nearest, score) = (p, own);
        }
        return nearest;
    }

    private double Covered(Bag text, Bag by)
    {
        double mass = 0, covered = 0;
        foreach (var word in text.Ids)
        {
            var idf = _entry.Idf(word);
            mass += idf;
            if (Array.BinarySearch(by.Ids, word) >= 0) covered += idf;
        }
        return mass > 0 ? covered / mass : 0;
    }
}
