using MassageBot.Knowledge.Evaluation;

namespace MassageBot.Knowledge.Tests.Evaluation;

public class EvaluationSummaryTests
{
    private static readonly Prediction[] Predictions =
    [
        Made("a", "answer", 0.9, "a", "b"),
        Made("a", "answer", 0.7, "b", "a"),
        Made("b", "suggest", 0.4, "a", "c", "b"),
        Made("b", "refuse", 0.1, "b"),
        Made("oos", "answer", 0.8, "a"),
        Made("oos", "suggest", 0.3, "a"),
        Made("oos", "refuse", 0.0),
    ];

    private readonly EvaluationSummary _summary = new(Predictions, id => id != "oos");

    [Fact]
    public void Ranking_counts_only_what_an_entry_answers()
    {
        Assert.Equal((4, 3), (_summary.InScope, _summary.OutOfScope));
        Assert.Equal(0.5, _summary.First);
        Assert.Equal((1 + 0.5 + 1 / 3.0 + 1) / 4, _summary.MeanReciprocalRank, 12);
        Assert.Equal(1, _summary.AmongFive);
    }

    [Fact]
    public void The_limits_of_the_bands_decide_accuracy_and_recall()
    {
        Assert.Equal((0.25, 2 / 3.0), (_summary.InScopeAccuracy(Band.Answer), _summary.OutOfScopeRecall(Band.Answer)));
        Assert.Equal((0.25, 1 / 3.0), (_summary.InScopeAccuracy(Band.Suggest), _summary.OutOfScopeRecall(Band.Suggest)));
        Assert.Equal((0.5, 0.25), (_summary.Solved, _summary.AnsweredWrong));
    }

    [Fact]
    public void Confidence_is_held_against_what_came_of_it()
    {
        // In scope 0.9, 0.7, 0.4, 0.1 against 0.8, 0.3, 0.0: three, two, two and one of three are lower.
        Assert.Equal((3 + 2 + 2 + 1) / 12.0, _summary.ScopeAuroc, 12);
        // Right 0.9 and 0.1 against 0.7, 0.4, 0.8, 0.3, 0.0.
        Assert.Equal((5 + 1) / 10.0, _summary.RightAuroc, 12);
        // Each confidence is alone in its tenth but 0.0, which is in the first with none right there.
        Assert.Equal((0.1 + 0.7 + 0.4 + 0.9 + 0.8 + 0.3 + 0.0) / 7, _summary.CalibrationError, 12);
    }

    [Fact]
    public void What_cannot_be_counted_is_no_number()
    {
        var none = new EvaluationSummary([], _ => true);

        Assert.Equal(double.NaN, none.First);
        Assert.All(none.Lines().Skip(1), line => Assert.Contains("-", line, StringComparison.Ordinal));
    }

    private static Prediction Made(string expected, string band, double confidence, params string[] ranked)
        => new("?", expected, band, ranked.FirstOrDefault(), confidence, [.. ranked.Select(entry => new PredictedEntry(entry, 0.5))]);
}
