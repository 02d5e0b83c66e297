using System.Globalization;

namespace MassageBot.Knowledge.Evaluation;

/// <summary>What an engine's predictions are worth, counted over one set of questions.</summary>
public sealed class EvaluationSummary
{
    private const int Bins = 10;
    private readonly IReadOnlyList<Prediction> _predictions;
    private readonly Func<string, bool> _isEntry;

    /// <param name="predictions">The predictions.</param>
    /// <param name="isEntry">Whether an expected entry is one of the knowledge base; else the question is out of scope.</param>
    public EvaluationSummary(IReadOnlyList<Prediction> predictions, Func<string, bool> isEntry)
    {
        _predictions = predictions;
        _isEntry = isEntry;
        InScope = predictions.Count(IsInScope);
        OutOfScope = predictions.Count - InScope;
    }

    /// <summary>Questions that an entry answers.</summary>
    public int InScope { get; }

    /// <summary>Questions that no entry answers.</summary>
    public int OutOfScope { get; }

    /// <summary>Share of the questions in scope whose first entry is right; NaN without any.</summary>
    public double First => OverInScope(prediction => prediction.Entry == prediction.Expected ? 1 : 0);

    /// <summary>Mean of one over the right entry's place, 0 beyond the fifth.</summary>
    public double MeanReciprocalRank => OverInScope(prediction => Place(prediction) is > 0 and var place ? 1.0 / place : 0);

    /// <summary>Share of the questions in scope with the right entry among the first five.</summary>
    public double AmongFive => OverInScope(prediction => Place(prediction) > 0 ? 1 : 0);

    /// <summary>Share of the questions in scope whose first entry is right and given at that band or better.</summary>
    public double InScopeAccuracy(Band least) => OverInScope(prediction => Reaches(prediction, least) && prediction.Entry == prediction.Expected ? 1 : 0);

    /// <summary>Share of the questions in scope that are solved: answered right, or the right entry among three suggestions.</summary>
    public double Solved => OverInScope(prediction => prediction.Band switch
    {
        "answer" => prediction.Entry == prediction.Expected ? 1 : 0,
        "suggest" => Place(prediction) is > 0 and <= 3 ? 1 : 0,
        _ => 0,
    });

    /// <summary>Share of the questions in scope that are answered wrong.</summary>
    public double AnsweredWrong => OverInScope(prediction => Reaches(prediction, Band.Answer) && prediction.Entry != prediction.Expected ? 1 : 0);

    /// <summary>Share of the questions out of scope that do not reach the band; NaN without any.</summary>
    public double OutOfScopeRecall(Band least)
        => OutOfScope == 0 ? double.NaN : _predictions.Where(prediction => !IsInScope(prediction)).Average(prediction => Reaches(prediction, least) ? 0.0 : 1.0);

    /// <summary>Probability that a question in scope is believed more than one out of scope; NaN without both.</summary>
    public double ScopeAuroc => Auroc(IsInScope);

    /// <summary>Probability that a right first entry is believed more than one that isn't; NaN without both.</summary>
    public double RightAuroc => Auroc(IsRight);

    /// <summary>Expected calibration error: mean distance of confidence and share of right first entries, over ten steps of confidence.</summary>
    public double CalibrationError => _predictions.Count == 0 ? double.NaN
        : _predictions.GroupBy(prediction => Math.Min(Bins - 1, (int)(prediction.Confidence * Bins)))
            .Sum(bin => Math.Abs(bin.Sum(prediction => prediction.Confidence) - bin.Count(IsRight))) / _predictions.Count;

    /// <summary>The figures, one a line, for people and for a program that looks for the name before the colon.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Line("questions", $"{_predictions.Count} ({InScope} in scope, {OutOfScope} out of scope)");
        yield return Line("P@1", Figure(First));
        yield return Line("MRR", Figure(MeanReciprocalRank));
        yield return Line("R@5", Figure(AmongFive));
        yield return Line("answer limit", $"in-scope accuracy {Figure(InScopeAccuracy(Band.Answer))}, OOS recall {Figure(OutOfScopeRecall(Band.Answer))}");
        yield return Line("suggest limit", $"in-scope accuracy {Figure(InScopeAccuracy(Band.Suggest))}, OOS recall {Figure(OutOfScopeRecall(Band.Suggest))}");
        yield return Line("answered right", $"{Figure(InScopeAccuracy(Band.Answer))}, solved with suggestions {Figure(Solved)}, answered wrong {Figure(AnsweredWrong)}");
        yield return Line("AUROC", $"in or out of scope {Figure(ScopeAuroc)}, right or not {Figure(RightAuroc)}");
        yield return Line("ECE", Figure(CalibrationError));
    }

    internal static string Line(string name, string value) => $"{name + ":",-16}{value}";

    private static string Figure(double value) => double.IsNaN(value) ? "-" : value.ToString("F4", CultureInfo.InvariantCulture);

    private static int Place(Prediction prediction)
    {
        for (var i = 0; i < prediction.Ranked.Count; i++)
            if (prediction.Ranked[i].Entry == prediction.Expected) return i + 1;
        return 0;
    }

    private static bool Reaches(Prediction prediction, Band least) => prediction.Band == "answer" || (least == Band.Suggest && prediction.Band == "suggest");

    private bool IsInScope(Prediction prediction) => _isEntry(prediction.Expected);

    private bool IsRight(Prediction prediction) => IsInScope(prediction) && prediction.Entry == prediction.Expected;

    private double OverInScope(Func<Prediction, double> value) => InScope == 0 ? double.NaN : _predictions.Where(IsInScope).Average(value);

    private double Auroc(Func<Prediction, bool> isPositive)
    {
        double positives = _predictions.Count(isPositive), negatives = _predictions.Count - positives;
        if (positives == 0 || negatives == 0) return double.NaN;
        double below = 0, won = 0;
        foreach (var level in _predictions.GroupBy(prediction => prediction.Confidence).OrderBy(group => group.Key))
        {
            double up = level.Count(isPositive), down = level.Count() - up;
            won += up * (below + down / 2);
            below += down;
        }
        return won / (positives * negatives);
    }
}
