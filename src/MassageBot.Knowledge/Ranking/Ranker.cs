namespace MassageBot.Knowledge.Ranking;

/// <summary>Orders candidates by a linear score and computes the confidence in the first.</summary>
internal static class Ranker
{
    private const double WidestMargin = 5;

    public static RankingResult Rank(Scorer scorer, RankingWeights weights, TextBags question, Func<int, bool> isServed)
    {
        var candidates = scorer.Candidates(question, isServed, out var facts);
        if (candidates.Count == 0) return new RankingResult([], 0, []);
        Order(candidates, weights.Rank);
        var served = candidates.FindAll(candidate => candidate.IsServed);
        var features = ConfidenceFeatures(scorer, question, served[0], candidates, facts);
        return new RankingResult(served, Sigmoid(Dot(weights.Confidence, features)), features);
    }

    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

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
        var sum = candidates.Sum(candidate => Math.Exp(candidate.Score - candidates[0].Score));
        foreach (var candidate in candidates) candidate.Share = Math.Exp(candidate.Score - candidates[0].Score) / sum;
    }

    private static double[] ConfidenceFeatures(Scorer scorer, TextBags question, Candidate first, List<Candidate> candidates, QuestionFacts facts)
    {
        var others = candidates.FindAll(candidate => candidate != first);
        var features = new double[Enum.GetValues<ConfidenceFeature>().Length];
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
        Set(ConfidenceFeature.RankShare, first.Share);
        Set(ConfidenceFeature.MarginToSecond, Margin(0));
        Set(ConfidenceFeature.MarginToThird, Margin(1));
        Set(ConfidenceFeature.UnknownMass, facts.UnknownMass);
        Set(ConfidenceFeature.RarestUnmatched, scorer.RarestUnmatched(question, first.Entry));
        Set(ConfidenceFeature.ClassifierEntropy, facts.Entropy);
        Set(ConfidenceFeature.Length, Math.Min(1, Math.Log(1 + facts.ContentWords) / 3));
        return features;

        void Set(ConfidenceFeature feature, double value) => features[(int)feature] = value;
        void Copy(ConfidenceFeature to, RankFeature from) => features[(int)to] = first.Features[(int)from];
        double Margin(int place) => others.Count <= place ? 1 : Math.Clamp(first.Score - others[place].Score, -WidestMargin, WidestMargin) / WidestMargin;
    }
}
