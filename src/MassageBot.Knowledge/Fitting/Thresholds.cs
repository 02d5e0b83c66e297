namespace MassageBot.Knowledge.Fitting;

/// <summary>The confidences from which entries are answered and suggested.</summary>
internal sealed record Thresholds(double Answer, double Suggest)
{
    private const double Lowest = 0.05;
    private const double Highest = 0.97;
    private const int LeastAnswers = 30;
    private const int Blocks = 25;

    /// <summary>
    /// The lowest confidences that keep the promised precision on the trials; the options' defaults when there are no trials.
    /// </summary>
    public static Thresholds From(IReadOnlyList<Trial> trials, KnowledgeOptions options)
    {
        if (trials.Count == 0) return new Thresholds(options.DefaultAnswerThreshold, options.DefaultSuggestThreshold);
        var sorted = trials.OrderByDescending(trial => trial.Confidence).ToList();
        var answer = AnswerFrom(sorted, options.DirectAnswerPrecision) ?? Highest;
        return new Thresholds(answer, SuggestFrom(sorted.FindAll(trial => trial.Confidence < answer), options.SuggestionPrecision) ?? answer);
    }

    public Band BandOf(double confidence)
        => confidence >= Answer ? Band.Answer : confidence >= Suggest ? Band.Suggest : Band.Refuse;

    /// <summary>All answers above the threshold together keep the precision.</summary>
    private static double? AnswerFrom(List<Trial> sorted, double precision)
    {
        double right = 0, all = 0;
        double? lowest = null;
        for (var i = 0; i < sorted.Count && sorted[i].Confidence >= Lowest; i++)
        {
            all += sorted[i].Weight;
            if (sorted[i].IsRight) right += sorted[i].Weight;
            if (i + 1 >= LeastAnswers && right >= precision * all) lowest = sorted[i].Confidence;
        }
        return lowest is { } value ? Math.Min(value, Highest) : null;
    }

    /// <summary>Suggestions keep the precision block by block: good ones above must not pay for empty ones below.</summary>
    private static double? SuggestFrom(List<Trial> below, double precision)
    {
        var block = Math.Max(LeastAnswers, below.Count / Blocks);
        double? lowest = null;
        for (var from = 0; from + block <= below.Count; from += block)
        {
            var trials = below.GetRange(from, block);
            var good = trials.Where(trial => trial.IsSuggested).Sum(trial => trial.Weight);
            if (good < precision * trials.Sum(trial => trial.Weight) || trials[^1].Confidence < Lowest) break;
            lowest = trials[^1].Confidence;
        }
        return lowest;
    }
}
