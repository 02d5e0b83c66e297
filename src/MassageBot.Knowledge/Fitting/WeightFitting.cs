using System.Runtime.CompilerServices;
using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge.Fitting;

/// <summary>
/// Fits ranking and confidence weights on questions with a known outcome, drawn towards prior weights: with little evidence
/// the prior stays, with much of it the evidence speaks.
/// </summary>
internal static class WeightFitting
{
    private const int Steps = 12;

    /// <summary>Fits both sets of weights.</summary>
    /// <param name="evidence">Questions with known outcomes.</param>
    /// <param name="prior">Weights to be drawn towards.</param>
    /// <param name="rankPull">How strongly the ranking is, in questions: the larger the nearer to the prior.</param>
    /// <param name="confidencePull">How strongly the confidence is.</param>
    public static RankingWeights Fit(IReadOnlyList<Evidence> evidence, RankingWeights prior, double rankPull, double confidencePull)
    {
        var rank = Newton(prior.Rank, rankPull, (weights, sums) => AddRank(evidence, weights, sums));
        var weights = prior with { Rank = rank };
        var shares = Shares(evidence);
        var rows = evidence
            .Select(question => (Result: Ranker.Rank(question.Candidates, question.Facts, weights), Question: question, Weight: question.Weight * shares[(int)question.Group]))
            .Select(row => (row.Result.ConfidenceFeatures, IsRight: row.Question.IsRight(row.Result.Candidates[0]), row.Weight))
            .ToList();
        var confidence = Newton(prior.Confidence, confidencePull, (values, sums) =>
        {
            foreach (var (features, isRight, weight) in rows)
            {
                var p = Ranker.Sigmoid(Ranker.Dot(values, features));
                sums.Add(features, weight * ((isRight ? 1 : 0) - p), weight * p * (1 - p));
            }
        });
        return weights with { Confidence = confidence };
    }

    /// <summary>What each question of the evidence gets with these weights.</summary>
    public static List<Trial> Try(IReadOnlyList<Evidence> evidence, RankingWeights weights)
    {
        var shares = Shares(evidence);
        return [.. evidence.Select(question =>
        {
            var result = Ranker.Rank(question.Candidates, question.Facts, weights);
            return new Trial(
                (float)result.Confidence,
                question.IsRight(result.Candidates[0]),
                question.Target >= 0 && result.Candidates.Take(3).Any(question.IsRight),
                (float)(question.Weight * shares[(int)question.Group]));
        })];
    }

    /// <summary>
    /// Weight of a question of each group. The groups count as a clinic's day is taken to be: of a hundred questions 77 have an
    /// entry (half of them close to a known phrasing), 8 are near ones without, 15 are foreign; the mean weight of all is 1. The
    /// near ones count little because they are too hard: what one entry less leaves open is closer than what clients ask beyond all.
    /// </summary>
    private static double[] Shares(IReadOnlyList<Evidence> evidence)
    {
        var all = evidence.Sum(question => question.Weight);
        double[] shares = [0.385, 0.385, 0.08, 0.15];
        for (var group = 0; group < shares.Length; group++)
        {
            var count = evidence.Where(question => (int)question.Group == group).Sum(question => question.Weight);
            shares[group] *= all / Math.Max(1, count);
        }
        return shares;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRank(IReadOnlyList<Evidence> evidence, double[] weights, NormalEquations sums)
    {
        var mean = new double[weights.Length];
        foreach (var question in evidence)
        {
            var target = question.Candidates.Find(candidate => candidate.Entry == question.Target);
            if (target is null) continue;
            var scores = question.Candidates.ConvertAll(candidate => Ranker.Dot(weights, candidate.Features));
            var best = scores.Max();
            var total = scores.Sum(score => Math.Exp(score - best));
            Array.Clear(mean);
            for (var i = 0; i < scores.Count; i++)
            {
                var p = Math.Exp(scores[i] - best) / total;
                for (var k = 0; k < mean.Length; k++) mean[k] += p * question.Candidates[i].Features[k];
            }
            sums.AddGradient(target.Features, mean, question.Weight);
            for (var i = 0; i < scores.Count; i++)
                sums.AddCurvature(question.Candidates[i].Features, mean, question.Weight * Math.Exp(scores[i] - best) / total);
        }
    }

    private static double[] Newton(double[] prior, double pull, Action<double[], NormalEquations> collect)
    {
        var weights = (double[])prior.Clone();
        for (var step = 0; step < Steps; step++)
        {
            var sums = new NormalEquations(weights.Length);
            collect(weights, sums);
            var change = sums.Solve(weights, prior, pull);
            var size = change.Max(Math.Abs);
            // A full step may overshoot while the weights are far away; a step of five per weight never does.
            var scale = size > 5 ? 5 / size : 1;
            for (var k = 0; k < weights.Length; k++) weights[k] += scale * change[k];
            if (size < 1e-6) break;
        }
        return weights;
    }
}
