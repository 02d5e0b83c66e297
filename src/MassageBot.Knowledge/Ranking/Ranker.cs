using System.Runtime.CompilerServices;

namespace MassageBot.Knowledge.Ranking;

/// <summary>Orders candidates by a linear score and computes the confidence in the first.</summary>
internal static class Ranker
{
    private const double WidestMargin = 5;
    private const double WidestOdds = 6;
    private static readonly int FeatureCount = Enum.GetValues<ConfidenceFeature>().Length;

    public static RankingResult Rank(Scorer scorer, RankingWeights weights, TextBags question, Func<int, Standing> standing)
    {
        var candidates = scorer.Candidates(question, standing, out var facts);
        return candidates.TrueForAll(candidate => !candidate.IsServed) ? new RankingResult([], 0, []) : Rank(candidates, facts, weights);
    }

    /// <summary>Orders the candidates and takes out the one that is not served, after it has had its say in the margins.</summary>
    public static RankingResult Rank(List<Candidate> candidates, QuestionFacts facts, RankingWeights weights)
    {
        Order(candidates, weights.Rank);
        var served = candidates.FindAll(candidate => candidate.IsServed);
        var features = ConfidenceFeatures(served[0], candidates, facts);
        return new RankingResult(served, Sigmoid(Dot(weights.Confidence, features)), features);
    }

    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static void Order(List<Candidate> candidates, double[] weights)
    {
        foreach (var candidate in candidates) candidate.Score = Dot(weights, candidate.Features);
        candidates.Sort(static (a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Entry.CompareTo(b.Entry));
        var best = candidates[0].Score;
        var sum = 0.0;
        foreach (var candidate in candidates) sum += candidate.Share = Math.Exp(candidate.Score - best);
        foreach (var candidate in candidates) candidate.Share /= sum;
    }

    private static double[] ConfidenceFeatures(Candidate first, List<Candidate> candidates, QuestionFacts facts)
    {
        var features = new double[FeatureCount];
        Set(ConfidenceFeature.Constant, 1);
        Copy(ConfidenceFeature.WordBest, RankFeature.WordBest);
        Copy(ConfidenceFeature.WordTop3, RankFeature.WordTop3);
        Copy(ConfidenceFeature.GramBest, RankFeature.GramBest);
        Copy(ConfidenceFeature.GramTop3, RankFeature.GramTop3);
        Copy(ConfidenceFeature.Entry, RankFeature.Entry);
        Copy(ConfidenceFeature.EntryLight, RankFeature.EntryLight);
        Copy(ConfidenceFeature.QuestionCovered, RankFeature.QuestionCovered);
        Copy(ConfidenceFeature.QuestionCoveredLight, RankFeature.QuestionCoveredLight);
        Copy(ConfidenceFeature.PhrasingCovered, RankFeature.PhrasingCovered);
        Copy(ConfidenceFeature.ClassifierLog, RankFeature.ClassifierLog);
        Copy(ConfidenceFeature.Classifier, RankFeature.Classifier);
        Copy(ConfidenceFeature.MeaningBest, RankFeature.MeaningBest);
        Copy(ConfidenceFeature.MeaningTop3, RankFeature.MeaningTop3);
        Copy(ConfidenceFeature.MeaningMiddle, RankFeature.MeaningMiddle);
        Copy(ConfidenceFeature.MeaningDiscriminant, RankFeature.MeaningDiscriminant);
        Set(ConfidenceFeature.MeaningMargin, first.Features[(int)RankFeature.MeaningTop3] - candidates.Where(other => !ReferenceEquals(other, first)).Select(other => other.Features[(int)RankFeature.MeaningTop3]).DefaultIfEmpty().Max());
        Set(ConfidenceFeature.Foreign, facts.Foreign);
        Set(ConfidenceFeature.RankShare, first.Share);
        Set(ConfidenceFeature.RankOdds, Math.Clamp(Math.Log(first.Share / Math.Max(1e-9, 1 - first.Share)), -WidestOdds, WidestOdds) / WidestOdds);
        Set(ConfidenceFeature.MarginToSecond, Margin(0));
        Set(ConfidenceFeature.MarginToThird, Margin(1));
        Set(ConfidenceFeature.UnknownMass, facts.UnknownMass);
        Set(ConfidenceFeature.RarestUnmatched, first.RarestUnmatched);
        Set(ConfidenceFeature.ClassifierEntropy, facts.Entropy);
        Set(ConfidenceFeature.Length, Math.Min(1, Math.Log(1 + facts.ContentWords) / 3));
        return features;

        void Set(ConfidenceFeature feature, double value) => features[(int)feature] = value;
        void Copy(ConfidenceFeature to, RankFeature from) => features[(int)to] = first.Features[(int)from];
        double Margin(int place)
        {
            foreach (var candidate in candidates)
            {
                if (ReferenceEquals(candidate, first) || place-- > 0) continue;
                return Math.Clamp(first.Score - candidate.Score, -WidestMargin, WidestMargin) / WidestMargin;
            }
            return 1;
        }
    }
}
