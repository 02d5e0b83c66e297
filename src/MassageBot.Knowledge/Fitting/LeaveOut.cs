using System.Collections.Concurrent;
using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge.Fitting;

/// <summary>
/// Makes questions with a known outcome from the knowledge base itself. In each of five rounds a fifth of the phrasings, a fifth
/// of the entries and a fifth of the background are left out; the rest is indexed and trained afresh and asked about them.
/// Phrasings of one author avoid each other's words, so that a left-out one is harder than what clients ask; echoes of the
/// phrasings kept are easier. Together they span what will come.
/// </summary>
internal static class LeaveOut
{
    private const int Folds = 5;

    /// <summary>Questions asked in all rounds together, about; more tell little more.</summary>
    private const int MostQuestions = 15_000;

    /// <summary>Above this the rounds take longer than what they tell is worth.</summary>
    private const int MostEntries = 3_000;

    /// <summary>With less there is too little to learn from, and the default weights are better.</summary>
    public static bool IsEnough(Corpus corpus)
        => corpus.Entries is >= 20 and <= MostEntries && corpus.Phrasings.Count >= 4 * corpus.Entries && corpus.Phrasings.Count >= 100;

    /// <summary>Runs the five rounds; what is left out depends on nothing but the order of entries and phrasings.</summary>
    public static List<Evidence> Collect(Corpus corpus, TrainingOptions training, EntryRelations relations, int threads)
    {
        var folds = new ConcurrentDictionary<int, List<Evidence>>();
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = threads }, fold => folds[fold] = Round(corpus, training, relations, fold));
        return [.. Enumerable.Range(0, Folds).SelectMany(fold => folds[fold])];
    }

    private static List<Evidence> Round(Corpus corpus, TrainingOptions training, EntryRelations relations, int fold)
    {
        bool KeepsEntry(int entry) => entry % Folds != fold;
        bool KeepsPhrasing(int p) => (Place(p) + corpus.EntryOf[p]) % Folds != fold;
        bool KeepsBackground(int i) => i % Folds != fold;
        int Place(int p) => p - corpus.FirstPhrasing[corpus.EntryOf[p]];
        var scorer = new Scorer(corpus, KeepsPhrasing, KeepsEntry, KeepsBackground);
        scorer.Classifier = scorer.TrainClassifier(training);

        // Left out, echoed or of an entry left out: a good two questions a phrasing.
        var stride = 1 + corpus.Phrasings.Count * 2 / MostQuestions;
        var evidence = new List<Evidence>();
        for (var p = 0; p < corpus.Phrasings.Count; p++)
        {
            if (p / Folds % stride != 0) continue;
            var entry = corpus.EntryOf[p];
            var isKept = KeepsPhrasing(p);
            if (!isKept && KeepsEntry(entry)) Ask(corpus.Phrasings[p], EvidenceGroup.InScope, entry);
            else if (!isKept) Ask(corpus.Phrasings[p], EvidenceGroup.Near, entry);
            else if (KeepsEntry(entry) && (Place(p) + entry) % Folds == (fold + 1) % Folds) Ask(Echo(corpus, p), EvidenceGroup.Echo, entry);
        }
        for (var i = 0; i < corpus.Background.Length; i++)
            if (!KeepsBackground(i)) Ask(corpus.Background[i], i < corpus.FirstNearMiss ? EvidenceGroup.Far : EvidenceGroup.Near, -1);
        return evidence;

        void Ask(TextBags question, EvidenceGroup group, int entry)
        {
            Standing StandingOf(int candidate) => entry < 0 || relations.IsVisible(entry, candidate) ? Standing.Served : Standing.Absent;
            var candidates = scorer.Candidates(question, StandingOf, out var facts);
            if (group == EvidenceGroup.Near && entry >= 0) candidates.RemoveAll(candidate => relations.AreRelated(entry, candidate.Entry));
            var target = group is EvidenceGroup.InScope or EvidenceGroup.Echo ? entry : -1;
            if (candidates.Count > 0) evidence.Add(new Evidence(candidates, facts, target, group));
        }
    }

    private static TextBags Echo(Corpus corpus, int phrasing)
        => corpus.Spaces.Find(corpus.Analysis.Question(EchoText.Of(corpus.PhrasingTexts[phrasing], phrasing)));
}
