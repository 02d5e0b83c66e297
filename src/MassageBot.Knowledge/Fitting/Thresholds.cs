namespace MassageBot.Knowledge.Fitting;

/// <summary>The confidences from which entries are answered and suggested.</summary>
internal sealed record Thresholds(double Answer, double Suggest)
{
    private const double Lowest = 0.05;
    private const double Highest = 0.97;
    private const int LeastAnswers = 30;
    private const int Blocks = 25;
    private const double OwnShare = 0.2;

    /// <summary>
    /// The lowest confidences that keep the promised precision on clients' questions and, with a smaller share, on the knowledge
    /// base's own trials, which are harder than what clients ask but know its weak places.
    /// </summary>
    /// <param name="clients">What clients' questions got.</param>
    /// <param name="own">What the knowledge base's own left-out questions got; may be empty.</param>
    /// <param name="options">The precisions promised.</param>
    public static Thresholds From(IReadOnlyList<Trial> clients, IReadOnlyList<Trial> own, KnowledgeOptions options)
    {
        var sorted = Weighted(clients, 1 - OwnShare).Concat(Weighted(own, OwnShare)).OrderByDescending(trial => trial.Confidence).ToList();
        if (sorted.Count == 0) return new Thresholds(options.DefaultAnswerThreshold, options.DefaultSuggestThreshold);
        var answer = AnswerFrom(sorted, options.DirectAnswerPrecision) ?? Highest;
        return new Thresholds(answer, SuggestFrom(sorted.FindAll(trial => trial.Confidence < answer), options.SuggestionPrecision) ?? answer);
    }

    public Band BandOf(double confidence)
        => confidence >= Answer ? Band.Answer : confidence >= Suggest ? Band.Suggest : Band.Refuse;

    private static IEnumerable<Trial> Weighted(IReadOnlyList<Trial> trials, double share)
    {
        var factor = (float)(share / Math.Max(1e-9, trials.Sum(trial => trial.Weight)));
        return trials.Select(trial => trial with { Weight = trial.Weight * factor });
    }

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
