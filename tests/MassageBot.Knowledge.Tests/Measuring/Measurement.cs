using MassageBot.Knowledge.Fitting;
using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge.Tests.Measuring;

/// <summary>Asks a scorer many questions and counts.</summary>
internal static class Measurement
{
    public static List<Evidence> Ask(QuestionSet set, Scorer scorer, List<(string Question, string Entry)> rows)
    {
        var evidence = new Evidence?[rows.Count];
        Parallel.For(0, rows.Count, i =>
        {
            var bags = set.Corpus.Spaces.Find(set.Corpus.Analysis.Question(rows[i].Question));
            var target = set.NumberOf(rows[i].Entry);
            var candidates = scorer.Candidates(bags, static _ => Standing.Served, out var facts);
            if (candidates.Count > 0) evidence[i] = new Evidence(candidates, facts, target, target < 0 ? EvidenceGroup.Far : EvidenceGroup.InScope);
        });
        return [.. evidence.OfType<Evidence>()];
    }

    /// <summary>Share of in-scope questions whose first entry is right.</summary>
    public static double First(IReadOnlyList<Trial> trials, IReadOnlyList<Evidence> evidence)
    {
        var right = 0;
        var all = 0;
        for (var i = 0; i < trials.Count; i++)
        {
            if (evidence[i].Target < 0) continue;
            all++;
            if (trials[i].IsRight) right++;
        }
        return (double)right / all;
    }

    /// <summary>Probability that a question in scope is more confident than one out of scope.</summary>
    public static double Auroc(IEnumerable<float> inScope, IEnumerable<float> outOfScope)
    {
        var all = inScope.Select(c => (c, true)).Concat(outOfScope.Select(c => (c, false))).OrderBy(pair => pair.c).ToList();
        double ranks = 0;
        long positives = 0, negatives = 0;
        for (var i = 0; i < all.Count;)
        {
            var j = i;
            while (j < all.Count && all[j].c == all[i].c) j++;
            for (var k = i; k < j; k++)
            {
                if (all[k].Item2)
                {
                    ranks += (i + 1 + j) / 2.0;
                    positives++;
                }
                else
                {
                    negatives++;
                }
            }
            i = j;
        }
        return (ranks - positives * (positives + 1) / 2.0) / ((double)positives * negatives);
    }

    /// <summary>In-scope accuracy and out-of-scope recall at a threshold.</summary>
    public static (double InScope, double OutOfScope) At(double threshold, IReadOnlyList<Trial> trials, IReadOnlyList<Evidence> evidence)
    {
        double inRight = 0, inAll = 0, outRight = 0, outAll = 0;
        for (var i = 0; i < trials.Count; i++)
        {
            if (evidence[i].Target >= 0)
            {
                inAll++;
                if (trials[i].IsRight && trials[i].Confidence >= threshold) inRight++;
            }
            else
            {
                outAll++;
                if (trials[i].Confidence < threshold) outRight++;
            }
        }
        return (inRight / Math.Max(1, inAll), outRight / Math.Max(1, outAll));
    }

    /// <summary>The threshold at which in-scope accuracy and out-of-scope recall balance, or the one with the best accuracy over all rows.</summary>
    public static double BestThreshold(IReadOnlyList<Trial> trials, IReadOnlyList<Evidence> evidence, bool balanced)
    {
        double best = 0, value = -1, inCount = evidence.Count(e => e.Target >= 0), outCount = evidence.Count - inCount;
        for (var threshold = 0.0; threshold < 1; threshold += 0.005)
        {
            var (inScope, outOfScope) = At(threshold, trials, evidence);
            var own = balanced ? Math.Min(inScope, outOfScope) : (inScope * inCount + outOfScope * outCount) / (inCount + outCount);
            if (own > value) (best, value) = (threshold, own);
        }
        return best;
    }
}
