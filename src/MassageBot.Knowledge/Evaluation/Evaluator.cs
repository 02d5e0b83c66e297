using System.Diagnostics;

namespace MassageBot.Knowledge.Evaluation;

/// <summary>Asks a knowledge base the questions of an evaluation, one after another as clients would, and takes the time.</summary>
public static class Evaluator
{
    private const int WarmUp = 300;

    /// <summary>What became of every question, in their order, and the microseconds that each took.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="audience">Who asks.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static (IReadOnlyList<Prediction> Predictions, IReadOnlyList<double> Microseconds) Run(
        KnowledgeBase knowledge, IReadOnlyList<EvaluationQuestion> questions, Audience audience, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(questions);
        for (var i = 0; i < WarmUp && questions.Count > 0; i++) knowledge.Find(questions[i % questions.Count].Text, audience);
        var predictions = new List<Prediction>(questions.Count);
        var times = new List<double>(questions.Count);
        foreach (var question in questions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            var search = knowledge.Find(question.Text, audience);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            predictions.Add(new Prediction(
                question.Text,
                question.Expected,
                search.Band switch { Band.Answer => "answer", Band.Suggest => "suggest", _ => "refuse" },
                search.Ranked.Count > 0 ? search.Ranked[0].Entry.Id : null,
                Math.Round(search.Confidence, 6),
                [.. search.Ranked.Select(ranked => new PredictedEntry(ranked.Entry.Id, Math.Round(ranked.Score, 6)))]));
        }
        return (predictions, times);
    }
}
