using MassageBot.Knowledge.Fitting;
using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge.Checking;

/// <summary>
/// Asks every phrasing as if it were not known: in each of five rounds a fifth of every entry's phrasings is left out and asked,
/// while the rest is indexed and trained afresh. <see cref="LeaveOut"/> does so to measure the engine and leaves out entries as
/// well, so that a fifth of the phrasings is never asked while their entry is there; an author needs to know of all.
/// </summary>
internal static class LeftOutRounds
{
    private const int Rounds = 5;

    /// <summary>What every phrasing gets, in the order of the phrasings.</summary>
    public static IReadOnlyList<LeftOutAnswer> Ask(Corpus corpus, RankingWeights weights, EntryRelations relations, int threads)
    {
        var answers = new LeftOutAnswer?[corpus.Phrasings.Count];
        Parallel.For(0, Rounds, new ParallelOptions { MaxDegreeOfParallelism = threads }, round => AskRound(corpus, weights, relations, round, answers));
        return [.. answers.OfType<LeftOutAnswer>()];
    }

    private static void AskRound(Corpus corpus, RankingWeights weights, EntryRelations relations, int round, LeftOutAnswer?[] answers)
    {
        bool Keeps(int p) => (p - corpus.FirstPhrasing[corpus.EntryOf[p]]) % Rounds != round;
        var scorer = new Scorer(corpus, Keeps, static _ => true, static _ => true);
        scorer.Classifier = scorer.TrainClassifier(new TrainingOptions());
        for (var p = 0; p < corpus.Phrasings.Count; p++)
        {
            if (Keeps(p)) continue;
            var asked = corpus.EntryOf[p];
            var result = Ranker.Rank(scorer, weights, corpus.Phrasings[p], entry => relations.IsVisible(asked, entry) ? Standing.Served : Standing.Absent);
            if (result.Candidates.Count > 0)
                answers[p] = new LeftOutAnswer(p, result.Candidates[0].Entry, NearestKept(corpus, result.Candidates[0], Keeps), result.Confidence);
        }
    }

    // The scorer names the nearest of all phrasings by cosines that are 0 for those left out; where all are 0 it names the first.
    private static int NearestKept(Corpus corpus, Candidate candidate, Func<int, bool> keeps)
    {
        if (keeps(candidate.BestPhrasing)) return candidate.BestPhrasing;
        var (from, to) = (corpus.FirstPhrasing[candidate.Entry], corpus.FirstPhrasing[candidate.Entry + 1]);
        return Enumerable.Range(from, to - from).Where(keeps).DefaultIfEmpty(from).First();
    }
}
